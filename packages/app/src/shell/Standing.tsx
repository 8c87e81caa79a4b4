import type { ComponentChildren } from "preact";
import { Link } from "wouter-preact";
import { catalogue } from "../messages/catalogue.ts";
import messages from "../messages/en/standing.json";
import { pathNow } from "../navigation.ts";
import { view } from "../record/record.ts";

const say = catalogue("standing", messages);

const tags = {
  look: (words: ComponentChildren) => <Link to="/today">{words}</Link>,
  signIn: (words: ComponentChildren) => <Link to="/lock/sign-in">{words}</Link>,
};

/** What a person should be told on every screen: how far catching up is, what came back, what is not as it should be. */
export function Standing() {
  const { catchingUp, returned, warnings } = view.value;
  // That a browser may delete what it keeps is told where locks and copies are, not on every screen.
  const told = [...new Set(warnings.map(({ code }) => code))].filter(
    (code) => code !== "storage-not-persistent",
  );
  return (
    <div class="standing" role="status">
      {catchingUp ? (
        <p class="standing-line">
          {say("catchingUp", { done: catchingUp.done, of: catchingUp.of })}
        </p>
      ) : null}
      {returned.length > 0 && pathNow() !== "/today" ? (
        <p class="standing-line">{say.rich("returned", { count: returned.length }, tags)}</p>
      ) : null}
      {told.map((code) => (
        <p key={code} class="standing-line" data-kind="look">
          {say.rich(code, {}, tags)}
        </p>
      ))}
    </div>
  );
}
