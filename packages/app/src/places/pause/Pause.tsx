import { useState } from "preact/hooks";
import type { Command } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import messages from "../../messages/en/safety.json";
import { catalogue } from "../../messages/catalogue.ts";
import { act, isLookingBack, view } from "../../record/record.ts";
import { Actions, Button, Go } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Screen } from "../../ui/Screen.tsx";

const say = catalogue("safety", messages);

/** What is done on this screen and may be on its way. */
const waysToRest: readonly Command["type"][] = [
  "space.step-back",
  "space.pause",
  "space.lift-pause",
  "space.close",
];

/** Stepping back, pausing, closing (R4): alone, at once, with no reason asked. */
export function Pause() {
  const { me, self, pair, pending } = view.value;
  const [closing, setClosing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const doing = async (command: Command) => setRefusal(await act(command));
  const onThisPhone = pending.some(({ command }) => waysToRest.includes(command.type));
  const closed = pair?.space.closed ?? null;
  const iPaused = pair?.space.pausedBy.includes(me) ?? false;
  const otherPaused = pair?.space.pausedBy.some((person) => person !== me) ?? false;

  return (
    <Screen
      back="/settings"
      where={say("pauseWhere")}
      title={say("pauseTitle")}
      lede={say(pair ? "pauseText" : "pauseAlone")}
    >
      {closed ? <Notice>{say("closedOn", { date: new Date(closed.at) })}</Notice> : null}
      {onThisPhone ? <Notice>{say("onThisPhone")}</Notice> : null}
      <Refused refusal={refusal} />

      <section class="flow">
        <h2>{say("stepBack")}</h2>
        <p class="soft">{say(self.space.steppedBack ? "steppedBack" : "stepBackText")}</p>
        {self.space.steppedBack ? (
          <Button kind="line" onClick={() => void doing({ type: "space.come-back" })}>
            {say("comeBack")}
          </Button>
        ) : (
          <Button kind="line" onClick={() => void doing({ type: "space.step-back" })}>
            {say("stepBack")}
          </Button>
        )}
      </section>

      {closed && !isLookingBack.value ? (
        <section class="flow">
          <h2>{say("again")}</h2>
          <p class="soft">{say("againText")}</p>
          <Go kind="line" to="/invite">
            {say("againGo")}
          </Go>
        </section>
      ) : null}

      {pair && !closed ? (
        <>
          <section class="flow">
            <h2>{say("pause")}</h2>
            <p class="soft">{say(iPaused ? "paused" : "pauseHow")}</p>
            {otherPaused ? <p class="soft">{say("otherPaused")}</p> : null}
            {iPaused ? (
              <Button kind="line" onClick={() => void doing({ type: "space.lift-pause" })}>
                {say("liftPause")}
              </Button>
            ) : (
              <Button kind="line" onClick={() => void doing({ type: "space.pause" })}>
                {say("pause")}
              </Button>
            )}
          </section>

          <section class="flow">
            <h2>{say("close")}</h2>
            <p class="soft">{say("closeText")}</p>
            <Button kind="line" onClick={() => setClosing(true)}>
              {say("close")}
            </Button>
          </section>
        </>
      ) : null}

      <Dialog open={closing} onClose={() => setClosing(false)} title={say("closeTitle")}>
        <p>{say("closeNoticed")}</p>
        <p class="soft">{say("closeKept")}</p>
        <Go kind="quiet" to="/support/help">
          {say("help")}
        </Go>
        <Actions>
          <Button kind="line" onClick={() => setClosing(false)}>
            {say("notNow")}
          </Button>
          <Button
            kind="line"
            onClick={() => {
              setClosing(false);
              void doing({ type: "space.close" });
            }}
          >
            {say("closeNow")}
          </Button>
        </Actions>
      </Dialog>
    </Screen>
  );
}
