import { Link } from "wouter-preact";
import { comeBack, hasLeft } from "../../leave/leave.ts";
import { navigate } from "../../navigation.ts";
import { isLockedHere, keptHere } from "../../shell/keeping.ts";
import { Button, Go } from "../../ui/Button.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";
import "./first.css";

/** What this is, for whom, and what nobody can see. It stands without the record, and after Leave where no lock was chosen. */
export function FirstPage() {
  const kept = keptHere();
  return (
    <Screen where={say("where")} title={say("title")} lede={say("lede")} companion={<About />}>
      <p class="leave-strip small soft">
        {say.rich("leaveStrip", {}, { b: (words) => <b>{words}</b> })}
      </p>
      <div class="flow flow-small">
        {kept === "nothing" ? (
          <Go to="/start">{say("start")}</Go>
        ) : (
          <Button
            onClick={() => {
              comeBack();
              navigate("/today");
            }}
          >
            {say(isLockedHere() ? "unlock" : "open")}
          </Button>
        )}
        {kept === "nothing" && !hasLeft.value ? <p class="small soft">{say("startNote")}</p> : null}
      </div>
      <Rows>
        <Row to="/first-days" verb={say("verb.read")} note={say("firstDaysNote")}>
          {say("firstDays")}
        </Row>
        <Row to="/support" verb={say("verb.look")} note={say("helpNote")}>
          {say("help")}
        </Row>
        <Row note={say("invitedNote")}>{say("invited")}</Row>
        {kept === "nothing" ? (
          <Row to="/lock/sign-in" verb={say("verb.signIn")} note={say("keyNote")}>
            {say("key")}
          </Row>
        ) : null}
      </Rows>
    </Screen>
  );
}

function About() {
  return (
    <div class="flow flow-large">
      <section class="flow flow-small">
        <h2>{say("whatTitle")}</h2>
        <p>{say("what")}</p>
      </section>
      <section class="flow flow-small">
        <h2>{say("whoTitle")}</h2>
        <p>{say("who")}</p>
        <p class="soft">
          {say.rich("notFor", {}, { help: (words) => <Link to="/support">{words}</Link> })}
        </p>
      </section>
      <section class="flow flow-small">
        <h2>{say("privateTitle")}</h2>
        <ul class="bullets">
          <li>{say("private1")}</li>
          <li>{say("private2")}</li>
          <li>{say("private3")}</li>
        </ul>
        <p class="soft">{say("limits")}</p>
      </section>
      <p class="small soft">{say("reviewed")}</p>
    </div>
  );
}
