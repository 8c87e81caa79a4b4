import type { BreachNoteDescription, BreachVersion } from "@groundwork/repair";
import { view } from "../../record/record.ts";
import { say, useOther } from "./say.ts";

type Described = BreachNoteDescription | BreachVersion;

/** What a version says apart from its sentence, as one soft line; nothing where nothing was said. */
export function BreachFacts({ described }: { readonly described: Described }) {
  const name = useOther();
  const { kind, extent, since, cameOut, standard } = described;
  const parts = [
    kind && kind !== "other" ? say(`kind.${kind}`) : null,
    whoseWords(described, name),
    extent ? say(`extent.${extent}`) : null,
    since === null ? null : say("sinceWhen", { since }),
    cameOut ? say(`cameOut.${cameOut}`) : null,
    standard ? say(`standard.${standard}`) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? <p class="soft small">{parts.join(" · ")}</p> : null;
}

const whoseWords = ({ responsible }: Described, name: string): string | null => {
  if (responsible === null) return null;
  if (typeof responsible === "string") return say(`whose.${responsible}`, { name });
  if (responsible.length > 1) return say("whose.both", { name });
  return say(responsible.includes(view.value.me) ? "whose.me" : "whose.them", { name });
};
