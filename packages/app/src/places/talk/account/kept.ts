import { accountParts } from "@groundwork/repair";
import type { AccountVersion } from "@groundwork/repair";
import type { Words } from "@groundwork/replica";
import { view, wordsOf } from "../../../record/record.ts";

/** The latest private version about a topic; a breach that began as a private note keeps what was written of that. */
export const lastKept = (topic: string): AccountVersion | undefined => {
  const { breach, account } = view.value.self;
  const note = Object.values(breach.notes).find(({ sharedAs }) => sharedAs === topic)?.id;
  const versions = account.versions[topic] ?? (note ? account.versions[note] : undefined);
  return versions?.at(-1);
};

/** Its words as a draft keeps them, one text a part; undefined while they load. */
export const useKeptWords = (topic: string): Words | undefined => {
  const kept = lastKept(topic);
  const words = kept ? wordsOf(kept.id).value : null;
  if (words === undefined) return undefined;
  const parts: Words = Object.fromEntries(accountParts.map((part) => [part, words?.[part] ?? ""]));
  return { ...parts, over: kept?.over ?? "" };
};
