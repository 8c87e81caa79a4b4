/**
 * What the coach says, by message id. "…reason" is why a phrase may land badly; "…suggestion" asks, and never writes for the
 * person. Plain, warm, brief; "this can read as…", never "you are…".
 */
export const messages: Readonly<Record<string, string>> = {
  "conditional.reason":
    "This can read as an apology that waits to hear whether there was any harm.",
  "conditional.suggestion": "Could you say what you did, and leave out the “if”?",
  "feelings-shift.reason":
    "This can read as being sorry for their feelings, and not for what was done.",
  "feelings-shift.suggestion": "What did you do that you are sorry for?",
  "reversal.reason":
    "This can read as taking the apology back: what comes after the turn is often all that is heard.",
  "reversal.suggestion":
    "Could the sentence stop before the turn? What comes after it may belong in another talk.",
  "blame.reason": "This can read as putting the cause on someone else.",
  "blame.suggestion": "What part of this was your own choice?",
  "minimising.reason": "This can read as making it smaller than it was for them.",
  "minimising.suggestion": "How big was it from where they stand?",
  "justifying.reason": "This can read as an excuse, even where it is true.",
  "justifying.suggestion":
    "If it helps to explain, could you also say that it does not excuse it? Or could it be left out?",
  "agentless.reason": "This can read as if nobody did it.",
  "agentless.suggestion": "Who did this? Could the sentence begin with “I”?",
  "vague.reason":
    "This can read as an apology for nothing in particular: the letter does not yet say what was done.",
  "vague.suggestion": "Could you say what you did, in one plain sentence?",
  "pressure.reason": "This can read as asking for something back, or as setting the pace for them.",
  "pressure.suggestion": "Could you leave the time, and the answer, to them?",
  "overpromise.reason": "This can read as a promise that nobody could keep.",
  "overpromise.suggestion": "What is one thing you will do that they could see?",
  "self-focus.reason": "This can read as turning to how hard it is for you.",
  "self-focus.suggestion": "Who else could hear this part, so that the letter can stay with them?",

  "surveillance.reason":
    "This can read as one of you checking on the other. Being watched rarely brings trust back.",
  "surveillance.suggestion":
    "Is there something they could tell you, rather than you checking? If it should stay, could it be a pact, with an end?",
  "controlling.reason":
    "This can read as taking away an ordinary freedom, or as asking for what nobody should have to give.",
  "controlling.suggestion":
    "What is the worry under this? Is there something the one who made it could do about it?",
  "absolute.reason": "This can read as a promise with no honest way to miss.",
  "absolute.suggestion": "What would you do, how often, and what happens if it is missed once?",
  "agreement-vague.reason":
    "This can read in many ways: at the end of a week it would be hard to say whether it was kept.",
  "agreement-vague.suggestion": "What would one of you see the other do?",

  "self-harm.reason": "You may be thinking about dying, or about hurting yourself.",
  "self-harm.suggestion": "Are you safe tonight? There are people you can call now, at any hour.",
  "violence.reason": "Someone was hurt, forced or threatened here, or could be.",
  "violence.suggestion":
    "Are you safe where you are? Help is here: for someone who is hurt, and for someone who wants to stop.",
  "fear.reason": "It sounds as if you are afraid of what could happen.",
  "fear.suggestion":
    "Are you safe where you are? You can talk to someone who knows about this. Nobody is told.",
  "coercion.reason": "It sounds as if one of you decides what the other may do, have or say.",
  "coercion.suggestion": "Would you like to talk to someone who knows about this? Nobody is told.",

  "missing.responsibility": "Could you say plainly that it was your choice?",
  "missing.repair": "Is there something you could do about the harm already done, if they want it?",
  "missing.naming": "Could you say what you did, in one plain sentence?",
  "missing.impact": "What did it do to them, in their words rather than yours?",
  "missing.change": "What will you do from now on that they could see?",
  "missing.regret": "Are you sorry for it? Could you say so?",
  "missing.explanation":
    "Do you know why you did it? If you say so, could you also say that it is no excuse?",
  "missing.forgiveness-request":
    "You don't have to ask for forgiveness. If you do, could you leave them free to say no?",

  "component.responsibility": "Whose choice it was",
  "component.repair": "What you offer for the harm done",
  "component.naming": "What you did",
  "component.impact": "What it did to them",
  "component.change": "What will be different",
  "component.regret": "That you are sorry",
  "component.explanation": "Why, without excuse",
  "component.forgiveness-request": "Asking, and leaving them free",
};
