/** What opens to two people together: fetched with its first use (docs/protocol.md, section 12). */
export { areCommittedWords, commitTo, isTrueOpening } from "./commitments.ts";
export type { Commitment, CommittedWords, Opening } from "./commitments.ts";
export { areElements, isSameTopic, isTrueSameTopic, markTopic, replyToMark } from "./same-topic.ts";
export type { Mark, Reply, SameTopic } from "./same-topic.ts";
