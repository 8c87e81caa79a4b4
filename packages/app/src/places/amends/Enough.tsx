import { LockAsk } from "../../shell/LockAsk.tsx";
import { Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

/** After writing: it is enough, it is saved, nothing was sent; and once a PIN is offered where no lock was chosen (A1). */
export function Enough() {
  return (
    <Screen where={say("where")} place="amends" title={say("enough")} lede={say("enoughNote")}>
      <LockAsk after="letter" />
      <Go to="/today">{say("enoughGo")}</Go>
    </Screen>
  );
}
