import { Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

/** Where no agreement is: taken back, or never made. */
export function NotHere() {
  return (
    <Screen
      where={say("oneWhere")}
      back="/agreements"
      place="agreements"
      title={say("gone")}
      lede={say("goneText")}
    >
      <Go to="/agreements">{say("goBack")}</Go>
    </Screen>
  );
}
