import { commitTo, markTopic, replyToMark } from "../../src/reveal.ts";
import { hex } from "../hex.ts";

const commandId = (first: number) => Uint8Array.from({ length: 16 }, (_, index) => first + index);

/** Section 12. */
export const revealVectors = () => {
  const first = commandId(0);
  const later = commandId(100);
  const words = { safe: "Nobody raises their voice.", lines: "Ce qui est à moi reste à moi." };
  const answer = '["trust","person",["money"]]';
  const topic = "AAECAwQFBgcICQoLDA0ODw";
  const earlier = markTopic(first, topic);
  return {
    commitment: { commandId: hex(first), answer, words, ...commitTo(first, answer, words) },
    withoutWords: { commandId: hex(later), answer, ...commitTo(later, answer, null) },
    sameTopic: {
      topic,
      earlier: { commandId: hex(first), ...earlier },
      later: { commandId: hex(later), ...markTopic(later, topic) },
      reply: replyToMark(later, topic, earlier.mark),
    },
    otherTopic: {
      topic: "EBESExQVFhcYGRobHB0eHw",
      reply: replyToMark(later, "EBESExQVFhcYGRobHB0eHw", earlier.mark),
    },
  };
};
