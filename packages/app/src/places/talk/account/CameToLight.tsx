import { isResponsible } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Go } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { SafeStart } from "../../arriving/safety.tsx";
import { entriesSeen } from "./entries.ts";
import { OneEntry } from "./OneEntry.tsx";
import { say } from "./say.ts";
import { WriteEntry } from "./WriteEntry.tsx";

/** What came to light otherwise: its own list, never averaged into anything, with by whose word it stands (U3, F4). */
export function CameToLight({ topic }: { readonly topic: string }) {
  const { me, pair } = view.value;
  if (!pair) return null;
  const entries = entriesSeen().filter(({ breach }) => breach === topic);
  const late =
    !isResponsible(pair, topic, me) && entries.some(({ afterEverything }) => afterEverything);
  return (
    <section class="flow">
      <h2>{say("laterTitle")}</h2>
      {entries.length === 0 ? <p class="soft">{say("laterEmpty")}</p> : null}
      {entries.map((entry) => (
        <OneEntry key={entry.id} entry={entry} />
      ))}
      {late ? (
        <Notice kind="look">
          <p>{say("afterEverything")}</p>
          <Go kind="quiet" to="/support">
            {say("help")}
          </Go>
        </Notice>
      ) : null}
      {/* Folded again once an entry has joined the list. */}
      <WhileItStands>
        <Disclosure key={entries.length} summary={say("laterAdd")}>
          <SafeStart>
            <WriteEntry topic={topic} />
          </SafeStart>
        </Disclosure>
      </WhileItStands>
    </section>
  );
}
