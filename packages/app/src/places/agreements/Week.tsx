import {
  occasionsOf,
  outcomeNow,
  standingRevision,
  wasAccepted,
  type Occasion,
} from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { WhileItStands } from "../../ui/AtRest.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { CheckIn } from "./CheckIn.tsx";
import { sayDate } from "./dates.ts";
import { entries, usePartner, type Entry } from "./entries.ts";
import { useWordingOf } from "./sentence.ts";
import { say } from "./say.ts";

const weekMs = 7 * 86_400_000;

interface Due {
  readonly entry: Entry;
  readonly occasion: Occasion;
}

/** The last seven days' occasions of every agreement that stood then, earliest first. */
function lately(): readonly Due[] {
  const { pair, now } = view.value;
  if (!pair) return [];
  return entries.value
    .filter(({ agreement }) => wasAccepted(agreement))
    .flatMap((entry) =>
      occasionsOf(pair, entry.agreement, now, now - weekMs)
        .filter(({ due }) => due > now - weekMs)
        .map((occasion) => ({ entry, occasion })),
    )
    .sort((one, other) => one.occasion.due - other.occasion.due);
}

/** All that is due, on one screen; the other's promises below it, to be answered only if wished (F3). */
export function Week() {
  const { me } = view.value;
  const partner = usePartner();
  const all = lately();
  const isMine = ({ entry }: Due) => standingRevision(entry.agreement).terms.doer === me;
  const due = all.filter((each) => isMine(each) && each.occasion.checkIns.length === 0);
  const said = all.filter((each) => isMine(each) && each.occasion.checkIns.length > 0);
  const others = all.filter((each) => !isMine(each));
  return (
    <Screen where={say("week")} back="/agreements" place="agreements" title={say("weekTitle")}>
      {due.length === 0 ? (
        <Empty>{say("weekEmpty")}</Empty>
      ) : (
        <WhileItStands>
          <ul class="check-ins">
            {due.map(({ entry, occasion }) => (
              <li key={`${occasion.agreement}:${occasion.on}`}>
                <CheckIn agreement={entry.agreement} occasion={occasion} />
              </li>
            ))}
          </ul>
        </WhileItStands>
      )}
      {said.length > 0 ? (
        <Rows label={say("week")}>
          {said.map((each) => (
            <SaidRow key={`${each.occasion.agreement}:${each.occasion.on}`} {...each} />
          ))}
        </Rows>
      ) : null}
      {others.length > 0 ? (
        <section class="flow">
          <h2>{say("weekOther", { name: partner })}</h2>
          <p class="small soft">{say("weekOtherNote")}</p>
          <Rows label={say("weekOther", { name: partner })}>
            {others.map((each) => (
              <SaidRow key={`${each.occasion.agreement}:${each.occasion.on}`} {...each} />
            ))}
          </Rows>
        </section>
      ) : null}
    </Screen>
  );
}

function SaidRow({ entry, occasion }: Due) {
  const { now } = view.value;
  const sentence = useWordingOf({ id: occasion.revision });
  return (
    <Row
      to={`/agreements/${entry.agreement.id}`}
      verb={say("open")}
      note={`${sayDate(occasion.on, now)}: ${say(`outcome.${outcomeNow(occasion, now)}`)}`}
    >
      <span class="sentence">{sentence}</span>
    </Row>
  );
}
