import type { BreachNoteDescription, BreachVersion } from "@groundwork/repair";
import { language } from "../../messages/catalogue.ts";
import { usePartnerName } from "../../record/names.ts";
import { view } from "../../record/record.ts";
import { say } from "./say.ts";

type Described = BreachNoteDescription | BreachVersion;

/** What a version says apart from its sentence, as one soft line; nothing where nothing was said. */
export function BreachFacts({ described }: { readonly described: Described }) {
  const name = usePartnerName();
  const { kind, extent, since, cameOut, standard } = described;
  const doer = whoseOf(described);
  const parts = [
    kind && kind !== "other" ? say(`kind.${kind}`) : null,
    doer === null ? null : whoseLabel(doer, name),
    extent ? say(`fact.${extent}`) : null,
    since === null ? null : say("fact.since", { since: rememberedWords(since) }),
    cameOut ? say(`fact.${cameOut}`) : null,
    standard && standard !== "unsure" ? say(`fact.${standard}`) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? <p class="soft small">{parts.join(" · ")}</p> : null;
}

type Whose = "me" | "them" | "both";

const whoseOf = ({ responsible }: Described): Whose | null => {
  if (responsible === null || typeof responsible === "string") return responsible;
  if (responsible.length > 1) return "both";
  return responsible.includes(view.value.me) ? "me" : "them";
};

/** Whose doing it was, with the other's name where it is known. */
export const whoseLabel = (whose: Whose, name: string | null): string =>
  whose === "them" && name !== null ? say("whose.named", { name }) : say(`whose.${whose}`);

/** "2031", "2031-03" or "2031-03-09" as people write dates, no more exact than it was remembered. */
export const rememberedWords = (since: string): string => {
  const [year = "", month, day] = since.split("-");
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat([language.locales ?? []].flat(), {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(date);
};
