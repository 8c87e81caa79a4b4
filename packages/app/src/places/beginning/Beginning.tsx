import messages from "../../messages/en/beginning.json";
import { catalogue } from "../../messages/catalogue.ts";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";

const say = catalogue("beginning", messages);

/** What brings you here (A1). One tap; gives no role, keeps nothing. */
export function Beginning() {
  return (
    <Screen where={say("where")} back="/" title={say("title")} lede={say("lede")}>
      <Rows label={say("list")}>
        <Row to="/talk/new" note={say("brokeNote")}>
          {say("broke")}
        </Row>
        <Row to="/talk/new" note={say("hurtNote")}>
          {say("hurt")}
        </Row>
        <Row to="/talk/new" note={say("bothNote")}>
          {say("both")}
        </Row>
        <Row to="/today" note={say("unsaidNote")}>
          {say("unsaid")}
        </Row>
      </Rows>
      <p class="small soft">{say("notes")}</p>
    </Screen>
  );
}
