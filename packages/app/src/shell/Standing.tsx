import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { pathNow } from "../navigation.ts";
import { isNotLocked } from "../record/lock-offer.ts";
import { usePartnerName } from "../record/names.ts";
import { isLookingBack, lookBackAt, view } from "../record/record.ts";
import { isAtRest } from "../record/spaces.ts";
import { say } from "./standing-say.ts";

const tags = {
  look: (words: ComponentChildren) => <Link to="/today">{words}</Link>,
  signIn: (words: ComponentChildren) => <Link to="/lock/sign-in">{words}</Link>,
  lock: (words: ComponentChildren) => <Link to="/start/pin">{words}</Link>,
  mine: (words: ComponentChildren) => <Link to="/mine">{words}</Link>,
};

/** The five places' first screens: "not locked" stands on these, never over a page of paper. */
const landings = ["/today", "/talk", "/amends", "/agreements", "/mine"];

/** The places of what two share. That it is closed is told there, and by Today in its own words. */
const shared = ["/talk", "/amends", "/agreements"];
const isShared = (path: string): boolean => shared.some((place) => path.startsWith(place));

/** How long the server may be out of reach before it is said, in milliseconds: connecting takes a moment. */
const unsaidFor = 5000;

/** What a person should be told on every screen: how far catching up is, what came back, what is not as it should be. */
export function Standing() {
  const { catchingUp, connection, returned, warnings } = view.value;
  const unreachable = useLasting(connection === "offline" && navigator.onLine, unsaidFor);
  // That a browser may delete what it keeps is told where locks and copies are, not on every screen.
  const told = [...new Set(warnings.map(({ code }) => code))].filter(
    (code) => code !== "storage-not-persistent",
  );
  return (
    <>
      {isNotLocked() && landings.includes(pathNow()) ? (
        <aside class="standing standing-line" aria-label={say("lockLabel")}>
          {say.rich("notLocked", {}, tags)}
        </aside>
      ) : null}
      {isLookingBack.value ? (
        <LookingBack />
      ) : isAtRest(view.value) && isShared(pathNow()) ? (
        <aside class="standing standing-line">{say.rich("closed", {}, tags)}</aside>
      ) : null}
      <div class="standing" role="status">
        {catchingUp ? (
          <p class="standing-line">
            {say("catchingUp", { done: catchingUp.done, of: catchingUp.of })}
          </p>
        ) : null}
        {unreachable ? <p class="standing-line">{say("unreachable")}</p> : null}
        {returned.length > 0 && pathNow() !== "/today" ? (
          <p class="standing-line">{say.rich("returned", { count: returned.length }, tags)}</p>
        ) : null}
        {told.map((code) => (
          <p key={code} class="standing-line" data-kind="look">
            {say.rich(code, {}, tags)}
          </p>
        ))}
      </div>
    </>
  );
}

/** Stands on every screen while an earlier space is read, with the way back. */
function LookingBack() {
  const name = usePartnerName() ?? say("someone");
  const back = (words: ComponentChildren) => (
    <Link to="/mine" onClick={() => lookBackAt(null)}>
      {words}
    </Link>
  );
  return (
    <aside class="standing standing-line" data-kind="look">
      {say.rich("lookingBack", { name }, { back })}
    </aside>
  );
}

/** True once something has held for so long. */
function useLasting(holds: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!holds) return undefined;
    const timer = window.setTimeout(() => setLasting(true), ms);
    return () => {
      window.clearTimeout(timer);
      setLasting(false);
    };
  }, [holds, ms]);
  return holds && lasting;
}
