import { useParams } from "wouter-preact";
import messages from "../../messages/en/why.json";
import { cameFrom } from "../../navigation.ts";
import { catalogue } from "../../messages/catalogue.ts";
import { Go } from "../../ui/Button.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { isReason, reasonIds, reasons } from "./reasons.ts";
import "./why.css";

const say = catalogue("why", messages);

/** Every rule that can say why. */
export function AllReasons() {
  return (
    <Screen
      where={say("where")}
      back={cameFrom("/support")}
      title={say("title")}
      lede={say("lede")}
    >
      <Rows label={say("list")}>
        {reasonIds.map((id) => (
          <Row key={id} to={`/why/${id}`} note={say(`strength.${reasons[id]}`)}>
            {say(`${id}.title`)}
          </Row>
        ))}
      </Rows>
      <p class="small soft">{say("read")}</p>
    </Screen>
  );
}

/** One rule: what we do, what is known, where it is weak, and who found it. */
export function Reason() {
  const { id } = useParams<{ id: string }>();
  if (!isReason(id)) {
    return (
      <Screen where={say("where")} back="/why" title={say("missing")}>
        <Go to="/why">{say("all")}</Go>
      </Screen>
    );
  }
  return (
    <Screen
      where={say("where")}
      back={cameFrom("/why")}
      title={say(`${id}.title`)}
      lede={say(`${id}.rule`)}
    >
      <p class="strength" data-strength={reasons[id]}>
        {say(`strength.${reasons[id]}`)}
      </p>
      <section class="flow flow-small">
        <h2>{say("knownTitle")}</h2>
        <p>{say(`${id}.known`)}</p>
      </section>
      <section class="flow flow-small">
        <h2>{say("weakTitle")}</h2>
        <p>{say(`${id}.weak`)}</p>
      </section>
      <section class="flow flow-small">
        <h2>{say("sourceTitle")}</h2>
        <p>{say(`${id}.source`)}</p>
        <p class="small soft">{say("read")}</p>
      </section>
    </Screen>
  );
}
