import { sharedTrust } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { wasOpened } from "../../door/opened.ts";
import { say } from "./say.ts";
import { OpenedTrust } from "./TrustWords.tsx";

/** Folded away on the form of every agreement, once this person has opened it (A5). */
export function SharedTrust() {
  const { me, pair } = view.value;
  const both = pair && sharedTrust(pair.trust, me);
  if (!both || !both.every(({ id, by }) => by === me || wasOpened(id))) return null;
  return (
    <Disclosure summary={say("bothTitle")}>
      {both.map((idea) => (
        <OpenedTrust key={idea.id} idea={idea} />
      ))}
    </Disclosure>
  );
}
