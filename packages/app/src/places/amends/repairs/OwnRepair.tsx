import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { dateAt, standingOfRepair, type Repair } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useDraft } from "../../../record/draft.ts";
import { act, view } from "../../../record/record.ts";
import { UnlessLookingBack, WhileItStands } from "../../../ui/AtRest.tsx";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { zoneHere } from "../../agreements/dates.ts";
import { OneRepair } from "./OneRepair.tsx";
import { say, usePartner } from "./say.ts";
import { isOnItsWay } from "./seen.ts";

interface OwnRepairProps {
  readonly repair: Repair;
  /** What can be done about it now. */
  readonly children?: ComponentChildren;
}

/** One's own offer, as the other left it: never whether they looked. */
export function OwnRepair({ repair, children }: OwnRepairProps) {
  const name = usePartner();
  const standing = standingOfRepair(repair);
  return (
    <OneRepair repair={repair} standing={say(`own.${standing}`, { name })}>
      {isOnItsWay(repair.id) ? (
        <p class="soft small" role="status">
          {say("onThisPhone")}
        </p>
      ) : (
        <>
          {children}
          {standing === "done" ? (
            <WhileItStands>
              <MarkDone repair={repair} />
            </WhileItStands>
          ) : null}
          {repair.done.length === 0 && repair.withdrawnAt === null ? (
            <UnlessLookingBack>
              <TakeBack repair={repair.id} />
            </UnlessLookingBack>
          ) : null}
        </>
      )}
    </OneRepair>
  );
}

interface MarkDoneProps {
  readonly repair: Repair;
  /** The first that can be done: the screen's one action. */
  readonly first?: boolean;
}

/** Done on a day, with a line if wished; said again it corrects, and both stay. */
export function MarkDone({ repair, first = false }: MarkDoneProps) {
  const [open, setOpen] = useState(false);
  if (open) return <SayDone repair={repair} onClose={() => setOpen(false)} />;
  const standing = standingOfRepair(repair);
  const isCorrection = standing === "done";
  return (
    <Button
      kind={isCorrection ? "quiet" : first ? "primary" : "line"}
      onClick={() => setOpen(true)}
    >
      {say(isCorrection ? "correctDone" : standing === "not-yet-right" ? "doneAgain" : "markDone")}
    </Button>
  );
}

interface SayDoneProps {
  readonly repair: Repair;
  readonly onClose: () => void;
}

function SayDone({ repair, onClose }: SayDoneProps) {
  const zone = zoneHere();
  const today = dateAt(view.value.now, zone);
  const writing = useDraft(`repair-done:${repair.id}`, { on: today, line: "" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { on = today, line = "" } = writing.fields.value;
  const record = async () => {
    const refused = await writing.record(() =>
      act({ type: "repair.mark-done", repair: repair.id, on, zone, line }),
    );
    setRefusal(refused);
    if (refused !== null) return;
    onClose();
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Field
        label={say("doneOn")}
        type="date"
        max={today}
        value={on}
        onInput={(text) => writing.set("on", text)}
      />
      <Field
        label={say("lineOwn")}
        value={line}
        onInput={(text) => writing.set("line", text)}
        grows
      />
      <Refused refusal={refusal} />
      <Actions>
        <Button kind="line" onClick={onClose}>
          {say("notNow")}
        </Button>
        <Button type="submit">{say("recordDone")}</Button>
      </Actions>
    </form>
  );
}

function TakeBack({ repair }: { readonly repair: string }) {
  const name = usePartner();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const back = async () => {
    setOpen(false);
    setRefusal(await act({ type: "repair.withdraw", repair }));
  };
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {say("takeBack")}
      </Button>
      <Refused refusal={refusal} />
      <Dialog open={open} onClose={() => setOpen(false)} title={say("takeBackTitle")}>
        <p>{say("takeBackText", { name })}</p>
        <Actions>
          <Button kind="line" onClick={() => setOpen(false)}>
            {say("takeBackKeep")}
          </Button>
          <Button onClick={() => void back()}>{say("takeBack")}</Button>
        </Actions>
      </Dialog>
    </div>
  );
}
