import { barriers, causes, whyParts } from "@groundwork/repair";
import type { Barrier, Cause, WhyPart, WhyVersion } from "@groundwork/repair";
import type { Words } from "@groundwork/replica";
import { view, wordsOf } from "../../../record/record.ts";

/** The latest private version about a topic; a breach that began as a private note keeps what was written of that. */
const lastKept = (topic: string | null): WhyVersion | undefined => {
  const { breach, why } = view.value.self;
  if (topic === null) return why.versions["alone"]?.at(-1);
  const note = Object.values(breach.notes).find(({ sharedAs }) => sharedAs === topic)?.id;
  return (why.versions[topic] ?? (note ? why.versions[note] : undefined))?.at(-1);
};

/** Its fields as a draft keeps them: one text a part, the chosen causes, the barrier; undefined while they load. */
export const useKept = (topic: string | null): Words | undefined => {
  const kept = lastKept(topic);
  const words = kept ? wordsOf(kept.id).value : null;
  if (words === undefined) return undefined;
  const parts: Words = Object.fromEntries(whyParts.map((part) => [part, words?.[part] ?? ""]));
  return { ...parts, causes: (kept?.causes ?? []).join(" "), barrier: kept?.barrier ?? "" };
};

export const causesIn = (fields: Words): readonly Cause[] => {
  const chosen = (fields["causes"] ?? "").split(" ");
  return causes.filter((cause) => chosen.includes(cause));
};

export const barrierIn = (fields: Words): Barrier | null =>
  barriers.find((barrier) => barrier === fields["barrier"]) ?? null;

export const wordsIn = (
  fields: Words,
  parts: readonly WhyPart[] = whyParts,
): Readonly<Partial<Record<WhyPart, string>>> =>
  Object.fromEntries(parts.map((part) => [part, fields[part] ?? ""]));
