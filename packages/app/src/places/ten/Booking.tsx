import { useState } from "preact/hooks";
import { day, type Booking as Booked } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { CalendarFile } from "../../calendar/CalendarFile.tsx";
import { fieldsOf, momentOf, weekLater } from "../../calendar/moment.ts";
import { act, view } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { zoneHere } from "../agreements/dates.ts";
import { say } from "./say.ts";

const tenMinutes = 10;

/** The next ten minutes, in this person's own book: nobody else sees it, and only what stands here is ever spoken of. */
export function Booking() {
  const { self, now } = view.value;
  const { booked } = self.conversation;
  const ahead = booked !== null && booked.for > now ? booked : null;
  return (
    <section class="flow">
      <h2>{say("nextTitle")}</h2>
      {ahead === null ? (
        <>
          <p class="soft">{say("nextText")}</p>
          <BookForm start={nextAfter(booked, now)} />
        </>
      ) : (
        <AlreadyBooked key={ahead.for} booked={ahead} />
      )}
    </section>
  );
}

function AlreadyBooked({ booked }: { readonly booked: Booked }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const letGo = async () => setRefusal(await act({ type: "conversation.book", for: null }));
  const at = new Date(booked.for);
  return (
    <>
      <p>{say("booked", { date: at, time: at })}</p>
      <p class="soft small">{say("bookedNote")}</p>
      <CalendarFile id={booked.id} from={booked.for} minutes={tenMinutes} />
      <Disclosure summary={say("rebook")}>
        <BookForm start={fieldsOf(booked.for, zoneHere())} />
        <Button kind="quiet" onClick={() => void letGo()}>
          {say("unbook")}
        </Button>
      </Disclosure>
      <Refused refusal={refusal} />
    </>
  );
}

/** A week after the last time if that is still ahead, else after today: set until somebody chooses. */
const nextAfter = (last: Booked | null, now: number) =>
  weekLater(last !== null && last.for > now - 7 * day ? last.for : now, zoneHere());

interface BookFormProps {
  readonly start: { readonly date: string; readonly time: string };
}

function BookForm({ start }: BookFormProps) {
  const [fields, setFields] = useState(start);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const book = async () => {
    const moment = momentOf(fields.date, fields.time, zoneHere());
    if (moment === null || moment <= view.value.now) return setWrong(say("past"));
    setWrong(undefined);
    setRefusal(await act({ type: "conversation.book", for: moment }));
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void book();
      }}
    >
      <div class="date-and-time">
        <Field
          label={say("date")}
          type="date"
          error={wrong}
          value={fields.date}
          onInput={(date) => setFields({ ...fields, date })}
        />
        <Field
          label={say("time")}
          type="time"
          value={fields.time}
          onInput={(time) => setFields({ ...fields, time })}
        />
      </div>
      <Refused refusal={refusal} />
      <Button kind="line" type="submit">
        {say("book")}
      </Button>
    </form>
  );
}
