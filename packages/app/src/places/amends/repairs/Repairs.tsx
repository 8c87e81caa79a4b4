import { isResponsible } from "@groundwork/repair";
import type { Repair } from "@groundwork/repair";
import { Link } from "wouter-preact";
import { view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Go } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { CameBack, onThisPhone } from "../../talk/OnThisPhone.tsx";
import { MarkDone, OwnRepair } from "./OwnRepair.tsx";
import { say, usePartner } from "./say.ts";
import { isFinished, ownRepairs, theirRepairs } from "./seen.ts";
import { TheirRepair } from "./TheirRepair.tsx";

/** Offered amends, tracked to done, with what the other says of them (M5). */
export function Repairs() {
  const { pair } = view.value;
  const name = usePartner();
  const own = ownRepairs();
  const theirs = theirRepairs();
  const unsent = onThisPhone("repair.offer");
  const unfinished = own.filter((repair) => !isFinished(repair));
  // What can be done stands above what rests, or waits for a word.
  const standing = [
    ...unfinished.filter(mayBeDone),
    ...unfinished.filter((repair) => !mayBeDone(repair)),
  ];
  const theirStanding = theirs.filter((repair) => !isFinished(repair));
  const over = [...own, ...theirs].filter(isFinished);
  const next = standing.find(mayBeDone);
  const offers = own.length + unsent.length > 0;
  const receives = theirs.length > 0 || !mayOffer();
  return (
    <Screen
      where={say("where")}
      back="/amends"
      place="amends"
      title={say("title")}
      lede={say("lede")}
    >
      <CameBack commands="repair." />
      {receives ? (
        <section class="flow">
          <h2>{say("theirs", { name })}</h2>
          {theirStanding.length === 0 ? <Empty>{say("emptyReceiver")}</Empty> : null}
          {theirStanding.map((repair) => (
            <TheirRepair key={repair.id} repair={repair} />
          ))}
        </section>
      ) : null}
      {mayOffer() || offers ? (
        <section class="flow">
          {offers || receives ? <h2>{say("mine")}</h2> : null}
          {standing.length + unsent.length === 0 ? <Empty>{say("empty")}</Empty> : null}
          {unsent.map(({ id, command }) =>
            command.type === "repair.offer" ? (
              <article key={id} class="flow flow-small entry">
                <p class="words">{command.what}</p>
                <p class="soft small" role="status">
                  {say("onThisPhone")}
                </p>
              </article>
            ) : null,
          )}
          {standing.map((repair) => (
            <OwnRepair key={repair.id} repair={repair}>
              {mayBeDone(repair) ? (
                <WhileItStands>
                  <MarkDone repair={repair} first={repair === next} />
                </WhileItStands>
              ) : null}
            </OwnRepair>
          ))}
          {pair ? (
            <WhileItStands>
              <Go to="/amends/repairs/new" kind={next ? "line" : "primary"}>
                {say(offers ? "offerMore" : "offer")}
              </Go>
            </WhileItStands>
          ) : (
            <p class="small soft">{say("alone")}</p>
          )}
        </section>
      ) : null}
      {over.length > 0 ? (
        <Disclosure summary={say("over")}>
          {over.map((repair) =>
            repair.by === view.value.me ? (
              <OwnRepair key={repair.id} repair={repair} />
            ) : (
              <TheirRepair key={repair.id} repair={repair} />
            ),
          )}
        </Disclosure>
      ) : null}
      <p class="small">
        <Link to="/why/repair">{say("why")}</Link>
      </p>
    </Screen>
  );
}

/** Where every confirmed breach is the other's doing, offering is not put to this person. */
const mayOffer = (): boolean => {
  const { me, pair } = view.value;
  const confirmed = Object.values(pair?.breach.byId ?? {}).filter(
    (each) => each.confirmed !== null,
  );
  return (
    pair === null ||
    confirmed.length === 0 ||
    confirmed.some(({ id }) => isResponsible(pair, id, me))
  );
};

/** A "not yet" is waited for; anything else that is not done can be said to be done. */
const mayBeDone = ({ answer, done }: Repair): boolean =>
  answer?.say !== "not-yet" &&
  (done.length === 0 || done.at(-1)?.said.at(-1)?.say === "not-yet-right");
