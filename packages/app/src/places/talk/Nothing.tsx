import { Go } from "../../ui/Button.tsx";
import { Waiting } from "../../ui/Notice.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

/** For a topic or talk that is not, or no longer, among what this person holds. */
export function Nothing() {
  return (
    <Screen
      place="talk"
      back="/talk"
      where={say("where")}
      title={say("gone")}
      lede={say("goneText")}
    >
      <Go to="/talk">{say("toTalk")}</Go>
    </Screen>
  );
}

/** While the words of a topic are being opened. */
export function Loading({ title }: { readonly title: string }) {
  return (
    <Screen paper back="/talk" where={say("where")} title={title}>
      <Waiting doing={say("loading")} />
    </Screen>
  );
}
