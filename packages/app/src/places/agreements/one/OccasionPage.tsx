import { useState } from "preact/hooks";
import {
  outcomeNow,
  standingRevision,
  type Agreement,
  type CheckIn as CheckInSay,
  type Occasion,
  type Response,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useName } from "../../../record/names.ts";
import { act, useWords, view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Stepper } from "../../../ui/Stepper.tsx";
import { CheckIn } from "../CheckIn.tsx";
import { sayDate, sayMoment } from "../dates.ts";
import { usePartner } from "../entries.ts";
import { say } from "../say.ts";
import { sayCheckIn, useWordingOf } from "../sentence.ts";

interface OccasionPageProps {
  readonly agreement: Agreement;
  readonly occasions: readonly Occasion[];
}

/** One date at a time: all that was said of it, with its moments, and room for what this person wants to say. */
export function OccasionPage({ agreement, occasions }: OccasionPageProps) {
  const { me, now } = view.value;
  const [chosen, setChosen] = useState<number | null>(null);
  const latest = occasions.length - 1;
  const at = Math.min(chosen ?? latest, latest);
  const occasion = occasions[at];
  if (!occasion) return null;
  const mine = standingRevision(agreement).terms.doer === me;
  const outcome = outcomeNow(occasion, now);
  return (
    <section class="flow">
      <h2>{say("occasions")}</h2>
      <Stepper
        label={say("stepOccasion")}
        now={`${sayDate(occasion.on, now)}: ${say(`outcome.${outcome}`)}`}
        onPrevious={at > 0 ? () => setChosen(at - 1) : undefined}
        onNext={at < latest ? () => setChosen(at + 1) : undefined}
      />
      {occasion.revision === standingRevision(agreement).id ? null : (
        <WordsThen revision={occasion.revision} />
      )}
      <History agreement={agreement} occasion={occasion} />
      <WhileItStands>
        {mine ? (
          <Disclosure
            key={`${occasion.on}:${occasion.checkIns.length}`}
            summary={say(occasion.checkIns.length > 0 ? "correct" : "sayNow")}
          >
            {occasion.checkIns.length > 0 ? <p class="small soft">{say("correctNote")}</p> : null}
            <CheckIn agreement={agreement} occasion={occasion} named />
          </Disclosure>
        ) : (
          <Respond key={occasion.on} occasion={occasion} />
        )}
      </WhileItStands>
    </section>
  );
}

/** The words that it fell due under, where they have changed since. */
function WordsThen({ revision }: { readonly revision: string }) {
  return <p class="words">{useWordingOf({ id: revision })}</p>;
}

function History({
  agreement,
  occasion,
}: {
  readonly agreement: Agreement;
  readonly occasion: Occasion;
}) {
  const { partners } = view.value.pair ?? { partners: [] };
  const { doer } = standingRevision(agreement).terms;
  const said = [
    ...occasion.checkIns.map((entry) => ({
      ...entry,
      by: doer,
      what: sayCheckIn(`say.${entry.say}`),
    })),
    ...occasion.responses.map((entry) => ({
      ...entry,
      by: partners.find((person) => person !== doer) ?? doer,
      what: say(`respond.${entry.say}`),
    })),
  ].sort((one, other) => one.at - other.at);
  if (said.length === 0) return null;
  return (
    <ul class="said small">
      {said.map(({ id, by, what, at }) => (
        <SaidLine key={id} id={id} by={by} what={what} at={at} />
      ))}
    </ul>
  );
}

interface SaidLineProps {
  readonly id: string;
  readonly by: string;
  readonly what: string;
  readonly at: number;
}

function SaidLine({ id, by, what, at }: SaidLineProps) {
  const partner = usePartner();
  const name = useName(by) ?? partner;
  const line = useWords(id)?.["line"];
  return (
    <li>
      {say("history.checkIn", { name, what, when: sayMoment(at) })}
      {line ? <span class="words said-line">{line}</span> : null}
    </li>
  );
}

const responses: readonly Response[] = ["saw-it", "saw-it-differently", "excused", "raised"];

/** What the other saw of it, if they want to say: silence is never counted (F3). */
function Respond({ occasion }: { readonly occasion: Occasion }) {
  const [chosen, setChosen] = useState<Response | null>(null);
  const [line, setLine] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const record = async (what: Response) => {
    const { agreement, on } = occasion;
    const refused = await act({ type: "occasion.respond", agreement, on, say: what, line });
    setRefusal(refused);
    if (refused === null) setChosen(null);
  };
  const open = responses.filter((what) => what !== "saw-it-differently" || hasSaid(occasion));
  return (
    <div class="flow">
      <Choices
        legend={say("respondTitle")}
        hint={say("respondNote")}
        options={open.map((what) => ({ value: what, label: say(`respond.${what}`) }))}
        value={chosen}
        onChoose={setChosen}
      />
      {chosen ? (
        <>
          <Field label={sayCheckIn("line")} value={line} onInput={setLine} grows />
          <Button onClick={() => void record(chosen)}>{sayCheckIn("record")}</Button>
        </>
      ) : null}
      {responseGoing(occasion) ? <Notice>{sayCheckIn("countsFrom")}</Notice> : null}
      <Refused refusal={refusal} />
    </div>
  );
}

/** Whether what this person answered has not reached the record yet. */
const responseGoing = ({ agreement, on }: Occasion): boolean =>
  view.value.pending.some(
    ({ command }) =>
      command.type === "occasion.respond" && command.agreement === agreement && command.on === on,
  );

const hasSaid = ({
  checkIns,
}: {
  readonly checkIns: readonly { readonly say: CheckInSay }[];
}): boolean => checkIns.length > 0;
