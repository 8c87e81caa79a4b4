import { useState } from "preact/hooks";
import {
  lastDone,
  repairRequest,
  repairSeen,
  standingOfRepair,
  type Repair,
  type RepairDone,
  type RepairSeen,
} from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { LongerWish, quietFor, type Longer } from "../../talk/LongerWish.tsx";
import { useLookedAt } from "../../door/looked.ts";
import { OneRepair } from "./OneRepair.tsx";
import { say, usePartner } from "./say.ts";
import { isOnItsWay } from "./seen.ts";

/** What the other offers: yes or not yet; once it is done, what this person saw. Both ways of one size, and nothing is pressed. */
export function TheirRepair({ repair }: { readonly repair: Repair }) {
  const name = usePartner();
  const standing = standingOfRepair(repair);
  const done = lastDone(repair);
  useLookedAt([done?.id ?? repair.id]);
  return (
    <OneRepair repair={repair} standing={say(`their.${standing}`, { name })}>
      {isOnItsWay(repair.id) ? (
        <p class="soft small" role="status">
          {say("onThisPhone")}
        </p>
      ) : standing === "withdrawn" ? null : done ? (
        <WhileItStands>
          <SayOfIt key={done.id} repair={repair.id} done={done} />
        </WhileItStands>
      ) : (
        <WhileItStands>
          <Answer repair={repair} />
        </WhileItStands>
      )}
    </OneRepair>
  );
}

function Answer({ repair }: { readonly repair: Repair }) {
  const [again, setAgain] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [wish, setWish] = useState<Longer>("none");
  const said = repair.answer?.say;
  const answer = async (type: "repair.accept" | "repair.say-not-yet") => {
    const refused = await act({ type, repair: repair.id });
    setRefusal(refused);
    if (refused !== null) return;
    setAgain(false);
    const quiet = quietFor(wish, repairRequest(repair.breach));
    if (quiet && type === "repair.say-not-yet") setRefusal(await act(quiet));
  };
  return (
    <>
      {said === undefined || again ? (
        <>
          <Actions>
            {said === "not-yet" ? null : (
              <Button kind="line" onClick={() => void answer("repair.say-not-yet")}>
                {say("notYet")}
              </Button>
            )}
            {said === "accepted" ? null : (
              <Button kind="line" onClick={() => void answer("repair.accept")}>
                {say("yes")}
              </Button>
            )}
          </Actions>
          {said === "not-yet" ? null : <LongerWish value={wish} onChoose={setWish} />}
        </>
      ) : (
        <Button kind="quiet" onClick={() => setAgain(true)}>
          {say("changeAnswer")}
        </Button>
      )}
      <Refused refusal={refusal} />
    </>
  );
}

interface SayOfItProps {
  readonly repair: string;
  readonly done: RepairDone;
}

/** The one that was chosen, then a line if wished. What was said before stays beside it. */
function SayOfIt({ repair, done }: SayOfItProps) {
  const writing = useDraft(`repair-seen:${done.id}`, { line: "" });
  const [again, setAgain] = useState(false);
  const [chosen, setChosen] = useState<RepairSeen | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { line = "" } = writing.fields.value;
  const record = async (seen: RepairSeen) => {
    const command = { type: "repair.say-of-it", repair, done: done.id, say: seen, line } as const;
    const refused = await writing.record(() => act(command));
    setRefusal(refused);
    if (refused !== null) return;
    setChosen(null);
    setAgain(false);
  };
  if (done.said.length > 0 && !again) {
    return (
      <Button kind="quiet" onClick={() => setAgain(true)}>
        {say("changeSeen")}
      </Button>
    );
  }
  return (
    <>
      <Actions>
        {repairSeen.toReversed().map((seen) => (
          <Button key={seen} kind="line" pressed={chosen === seen} onClick={() => setChosen(seen)}>
            {say(`see.${seen}`)}
          </Button>
        ))}
      </Actions>
      {chosen ? (
        <form
          class="flow"
          onSubmit={(event) => {
            event.preventDefault();
            void record(chosen);
          }}
        >
          <Field
            label={say("lineTheir")}
            value={line}
            onInput={(text) => writing.set("line", text)}
            grows
          />
          <Button type="submit">{say("say")}</Button>
        </form>
      ) : null}
      <Refused refusal={refusal} />
    </>
  );
}
