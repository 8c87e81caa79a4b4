import type { Claim, Words } from "../contract.ts";

/** Fetched with the first event that claims something: most records never hold one. */
const checks = () => import("@groundwork/envelope/reveal");

/** Whether what an event claims is so (docs/protocol.md, section 12). */
export async function isTrueClaim(claim: Claim): Promise<boolean> {
  const { areElements, isTrueOpening, isTrueSameTopic } = await checks();
  switch (claim.kind) {
    case "opening":
      return isTrueOpening(claim);
    case "elements":
      return areElements(claim.texts);
    case "same-topic":
      return isTrueSameTopic(claim);
  }
}

/** Whether these are the words that were bound together with an opened answer. */
export async function areWordsClaimed(claim: Claim, words: Words): Promise<boolean> {
  if (claim.kind !== "opening") return true;
  return (await checks()).areCommittedWords(claim, words);
}
