import type { Command } from "@groundwork/repair";

/**
 * Everything a person wrote that a command carries, in its order, without what was left empty: nothing of it may be lost
 * (K1). Every command has its line: one added without it does not compile.
 */
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
    case "account.keep":
    case "account.share":
    case "why.keep":
    case "why.share":
    case "trust.keep":
    case "trust.write":
      return Object.values(command.words);
    case "account.add":
      return [command.addition];
    case "account.bring-to-light":
      return [command.what];
    case "question.ask":
      return [command.question];
    case "question.answer":
      return [command.answer];
    case "later.keep":
      return [command.line];
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
    case "repair.offer":
      return [command.what];
    case "repair.mark-done":
    case "repair.say-of-it":
      return [command.line];
    case "telling.share":
      return [command.telling];
    case "agreement.retire":
      return [command.thanks];
    case "pact.answer":
      return [command.line];
    case "agreement.propose":
    case "agreement.counter":
      return [command.sentence, command.why];
    case "occasion.check-in":
    case "occasion.respond":
      return [command.line];
    case "space.step-back":
    case "space.come-back":
    case "space.pause":
    case "space.lift-pause":
    case "space.close":
    case "readiness.set-door":
    case "readiness.keep-quiet":
    case "safety.finish":
    case "willingness.take-back":
    case "breach.put-note-away":
    case "breach.confirm":
    case "needs.take-back":
    case "question.take-back":
    case "question.defer":
    case "question.take-to-session":
    case "account.say-so-too":
    case "later.put-away":
    case "inperson.mark":
    case "inperson.mark-too":
    case "inperson.take-back":
    case "conversation.accept":
    case "conversation.say-not-yet":
    case "conversation.say-here":
    case "conversation.confirm":
    case "conversation.agree-step":
    case "conversation.close":
    case "conversation.take-time-out":
    case "conversation.return":
    case "conversation.end":
    case "conversation.rate":
    case "conversation.held-it-too":
    case "conversation.book":
    case "apology.withdraw":
    case "repair.accept":
    case "repair.say-not-yet":
    case "repair.withdraw":
    case "agreement.accept":
    case "agreement.decline":
    case "agreement.withdraw":
    case "agreement.review":
    case "agreement.end":
    case "pact.take-back":
    case "pact.open":
    case "trust.take-back":
    case "trust.open":
    case "settling.mark":
    case "settling.unmark":
    case "settling.compare":
    case "settling.reopen":
      return [];
  }
}
