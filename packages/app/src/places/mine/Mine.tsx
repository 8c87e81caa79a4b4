import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import messages from "../../messages/en/mine.json";
import { catalogue } from "../../messages/catalogue.ts";
import { navigate } from "../../navigation.ts";
import { lookBackAt, useWords, view, type AppView } from "../../record/record.ts";
import { Go } from "../../ui/Button.tsx";
import { keepsInvitation } from "../arriving/invitation.ts";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { Sheet } from "../../ui/Sheet.tsx";

const say = catalogue("mine", messages);

/** The private room: where this person's own writing begins, and what only they decide. */
export function Mine() {
  const [invited, setInvited] = useState(false);
  useEffect(() => void keepsInvitation().then(setInvited), []);
  return (
    <Screen where={say("where")} place="mine" title={say("title")} lede={say("lede")}>
      <Sheet>
        <h2>{say("writeTitle")}</h2>
        <p class="soft small">{say("writeText")}</p>
        <Go to="/talk/new">{say("write")}</Go>
      </Sheet>
      <Rows label={say("list")}>
        <Row to="/talk" verb={say("verb.write")} note={say("impactNote")}>
          {say("impact")}
        </Row>
        <Row to="/amends" verb={say("verb.write")} note={say("apologyNote")}>
          {say("apology")}
        </Row>
        {invited ? (
          <Row to="/join" verb={say("verb.look")} note={say("invitationNote")}>
            {say("invitation")}
          </Row>
        ) : null}
        {view.value.earlier.map((space) => (
          <Earlier key={space.id} space={space} />
        ))}
        <Row to="/start/safety" verb={say("verb.ask")} note={say("safetyNote")}>
          {say("safety")}
        </Row>
        <Row to="/settings" verb={say("verb.change")} note={say("settingsNote")}>
          {say("settings")}
        </Row>
      </Rows>
      <p class="small soft">
        {say.rich(
          "limits",
          {},
          { lock: (words) => <Link to="/settings/devices/lock">{words}</Link> },
        )}
      </p>
    </Screen>
  );
}

/** What was shared with somebody before, theirs to read: every screen then shows it, until they come back to now. */
function Earlier({ space }: { readonly space: AppView["earlier"][number] }) {
  const { id, partner, pair } = space;
  const name = useNameIn(pair.space.names[partner]) ?? say("someone");
  const closedAt = pair.space.closed?.at;
  return (
    <Row
      verb={say("verb.look")}
      note={closedAt === undefined ? undefined : say("earlierNote", { date: new Date(closedAt) })}
      onClick={() => {
        lookBackAt(id);
        navigate("/talk");
      }}
    >
      {say("earlier", { name })}
    </Row>
  );
}

const useNameIn = (event: string | undefined): string | null =>
  // A signal is read, not a hook called, so an absent event needs no place of its own.
  event === undefined ? null : (useWords(event)?.["name"] ?? null);
