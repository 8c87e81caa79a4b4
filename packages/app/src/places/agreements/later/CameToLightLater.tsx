import { Link } from "wouter-preact";
import { view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Go } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { entriesSeen } from "../../talk/account/entries.ts";
import { OneEntry } from "../../talk/account/OneEntry.tsx";
import { CameBack, OnThisPhone } from "../../talk/OnThisPhone.tsx";
import { sentenceOf } from "../../talk/topics.ts";
import { say } from "./say.ts";

const isOfTheList = ({ type }: { readonly type: string }): boolean =>
  type === "account.bring-to-light" || type === "account.say-so-too";

/** Everything that came to light later, whatever it belongs to, the latest first. Beside the record, never in it (F4). */
export function CameToLightLater() {
  const entries = entriesSeen().toReversed();
  return (
    <Screen
      where={say("where")}
      back="/agreements"
      place="agreements"
      title={say("title")}
      lede={say("lede")}
    >
      <OnThisPhone commands={isOfTheList} />
      <CameBack commands={isOfTheList} />
      {entries.length === 0 ? <Empty>{say("empty")}</Empty> : null}
      {entries.map((entry) => (
        <OneEntry
          key={entry.id}
          entry={entry}
          topic={
            <p class="small">
              <Link to={`/talk/${entry.breach}/account`}>
                {say("belongs", { topic: sentenceOf(entry.breach) })}
              </Link>
            </p>
          }
        />
      ))}
      {view.value.pair ? (
        <WhileItStands>
          <Go to="/agreements/later/add">{say("add")}</Go>
        </WhileItStands>
      ) : (
        <p class="small soft">{say("alone")}</p>
      )}
    </Screen>
  );
}
