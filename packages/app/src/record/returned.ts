import type { Command } from "@groundwork/repair";

/** Everything a person wrote that a command carries, in its order, without what was left empty: nothing of it may be lost (K1). */
export const wordsIn = (command: Command): readonly string[] =>
  textsOf(command).filter((text) => text.trim() !== "");

function textsOf(command: Command): readonly string[] {
  switch (command.type) {
    case "space.introduce":
      return [command.name];
    case "willingness.state":
    case "breach.dispute":
      return [command.ownWords];
    case "breach.note":
    case "breach.name":
    case "breach.correct":
      return [command.words.what, command.words.kind];
    case "impact.keep":
    case "impact.share":
      return Object.values(command.words);
    case "needs.keep":
    case "needs.share":
      return command.lines;
    case "needs.answer":
      return [command.instead];
    case "conversation.propose":
      return [command.topicWords, command.note];
    case "conversation.speak":
      return [command.felt, command.hurt, command.need];
    case "conversation.say-back":
      return [command.saidBack];
    case "conversation.correct":
      return [command.correction];
    case "conversation.offer-step":
    case "conversation.hold-aloud":
      return [command.step];
    case "apology.keep":
    case "apology.offer":
      return [command.text];
    case "apology.answer":
      return [command.line];
    case "agreement.propose":
    case "agreement.counter":
      return [command.sentence, command.why];
    case "occasion.check-in":
    case "occasion.respond":
      return [command.line];
    default:
      return [];
  }
}
