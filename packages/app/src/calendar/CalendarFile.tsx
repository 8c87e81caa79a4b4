import messages from "../messages/en/calendar.json";
import { catalogue } from "../messages/catalogue.ts";
import { Button } from "../ui/Button.tsx";
import { calendarFile } from "./entry.ts";

const say = catalogue("calendar", messages);

/** How long a file that was handed to the browser is kept there, in milliseconds. */
const keptFor = 60_000;

interface CalendarFileProps {
  /** The event or talk that this time belongs to. */
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly from: number;
  readonly minutes: number;
}

/** Offers a time as a file for one's own calendar: reminding is the calendar's, and only of what was booked (K5). */
export function CalendarFile({ id, from, minutes }: CalendarFileProps) {
  const hand = () => {
    const file = calendarFile({
      uid: id,
      from,
      minutes,
      title: say("title"),
      madeAt: Date.now(),
    });
    const address = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${say("fileName")}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), keptFor);
  };
  return (
    <div>
      <Button kind="quiet" onClick={hand}>
        {say("put")}
      </Button>
      <p class="soft small">{say("note", { title: say("title") })}</p>
    </div>
  );
}
