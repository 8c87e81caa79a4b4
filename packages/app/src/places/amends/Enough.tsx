import { lock } from "../../record/record.ts";
import { Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "./say.ts";

/** After writing: it is enough, it is saved, nothing was sent; and a PIN is offered where no lock was chosen (A1). */
export function Enough() {
  const unlocked = lock().state === "fresh" || lock().state === "not-locked";
  return (
    <Screen where={say("where")} place="amends" title={say("enough")} lede={say("enoughNote")}>
      {unlocked ? (
        <Sheet>
          <h2>{say("lockAsk")}</h2>
          <p class="soft">{say("lockNote")}</p>
          <Go to="/start/pin">{say("lockYes")}</Go>
        </Sheet>
      ) : null}
      <Go to="/today" kind={unlocked ? "quiet" : "primary"}>
        {say(unlocked ? "lockNo" : "enoughGo")}
      </Go>
    </Screen>
  );
}
