import { Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

/** Where a letter was taken back unopened, or never was. It says the same for both. */
export function NoLetter() {
  return (
    <Screen
      where={say("letterWhere")}
      back="/amends"
      place="amends"
      title={say("goneTitle")}
      lede={say("goneText")}
    >
      <Go to="/amends">{say("givenDone")}</Go>
    </Screen>
  );
}
