import { Link } from "wouter-preact";
import messages from "../../messages/en/first-days.json";
import { cameFrom } from "../../navigation.ts";
import { catalogue } from "../../messages/catalogue.ts";
import { Actions, Button, Go } from "../../ui/Button.tsx";
import { Screen } from "../../ui/Screen.tsx";

const say = catalogue("first-days", messages);

const sections = [
  ["commonTitle", "common"],
  ["tellTitle", "tell"],
  ["decideTitle", "decide"],
] as const;

/** Five minutes for tonight (A0): needs nothing, keeps nothing, and prints. */
export function FirstDays() {
  const [common, ...rest] = sections.map(([title, text]) => (
    <section class="flow flow-small" key={title}>
      <h2>{say(title)}</h2>
      <p>{say(text)}</p>
    </section>
  ));
  return (
    <Screen where={say("where")} back={cameFrom("/")} title={say("title")} lede={say("lede")}>
      <div class="flow flow-large">
        {common}
        <section class="flow flow-small">
          <h2>{say("bodyTitle")}</h2>
          <ul class="bullets">
            <li>{say("body1")}</li>
            <li>{say("body2")}</li>
            <li>{say("body3")}</li>
          </ul>
        </section>
        {rest}
        <section class="flow flow-small">
          <h2>{say("safeTitle")}</h2>
          <p>{say.rich("safe", {}, { help: (words) => <Link to="/support">{words}</Link> })}</p>
          <p>{say("children")}</p>
        </section>
        <section class="flow flow-small">
          <h2>{say("clinicTitle")}</h2>
          <p>{say.rich("clinic", {}, { b: (words) => <b>{words}</b> })}</p>
        </section>
        <section class="flow flow-small">
          <h2>{say("hurtTitle")}</h2>
          <p>{say("hurt")}</p>
        </section>
        <section class="flow flow-small">
          <h2>{say("brokeTitle")}</h2>
          <p>{say("broke")}</p>
        </section>
      </div>
      <Actions>
        <Button kind="line" onClick={() => window.print()}>
          {say("print")}
        </Button>
        <Go to="/start">{say("ready")}</Go>
      </Actions>
      <p class="small soft no-print">
        <Link to="/why/first-days">{say("why")}</Link>
      </p>
    </Screen>
  );
}
