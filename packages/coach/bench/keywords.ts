import type { Task } from "../src/core/card.ts";
import type { Reads } from "./coaches.ts";

/**
 * What a careful person would write down in an evening who has only a list of words to go by: for each label the phrases that its
 * definition gives and those that come to mind beside them, looked for in lower case with plain apostrophes.
 */
const phrases: Readonly<Record<Task, Readonly<Record<string, string>>>> = {
  apology: {
    conditional:
      "sorry if|apologise if|apologize if|in case i|for whatever i|if i hurt|if i upset|if it upset|sorry for anything",
    "feelings-shift":
      "sorry you feel|sorry that you feel|sorry you're upset|sorry you were upset|sorry you got|sorry you took|you feel that way|sorry you felt",
    reversal:
      "sorry, but|sorry but|my fault, but|wrong, but|however,|that said|mind you|having said that|then again",
    blame:
      "you made me|you drove me|if you had|if you hadn't|because you|your fault|we both|you pushed me|she came on|he came on",
    minimising:
      "only texting|it was just|it was only|overreacting|didn't mean anything|meant nothing|not a big deal|get over it|no big deal|only once|it's not like",
    justifying:
      "i was drunk|i was stressed|no choice|anyone would|you know how|i was tired|i was lonely|everyone does|under pressure|had to",
    agentless:
      "mistakes were made|it just happened|things happened|got out of hand|one thing led to another|trust was broken|things got|it happened",
    vague:
      "sorry for everything|sorry for what happened|for what i did|for all of it|sorry for hurting you|sorry about everything",
    pressure:
      "have to forgive|need you to forgive|how long will|move on|how much longer|you should forgive|can we just|answer me|get past this",
    overpromise:
      "never hurt you again|never again|i promise i will never|completely new person|changed person|always be|never have to worry|for the rest of my life",
    "self-focus":
      "hard this is for me|how hard it is for me|worst person|i can't sleep|nobody asks|i'm suffering|i feel terrible|my life is|killing me",
    regret: "i'm sorry|i am sorry|i regret|ashamed|i apologise|i apologize|so sorry|im sorry",
    responsibility:
      "my fault|my choice|i was wrong|i take responsibility|i take full|on me|i own|no excuse|my doing|i answer for",
    naming:
      "i lied|i cheated|i slept|i kissed|i hid|i spent|i texted|i told you|i stole|i gambled|i read your|i messaged|i borrowed|i shouted",
    impact:
      "you doubted|you stopped|because of me you|you couldn't|you slept|made you feel|left you|you had to|you felt",
    explanation:
      "i was afraid|because i was|i was scared|no excuse|not an excuse|i was ashamed|i was too proud",
    repair:
      "i'll repay|i will repay|pay you back|i'll tell|i will tell|i'll pay|i will pay|if you want|give back|i'll write to",
    change:
      "i have blocked|i've blocked|i'll call|from now on|i have ended|i've booked|i've joined|each week|every week|i've deleted|i have stopped",
    "forgiveness-request": "forgive me|forgiveness|can you forgive|i hope you can forgive",
  },
  message: {
    "blame-shifting":
      "if you had|if you hadn't|you made me|because of you|your fault|wouldn't have if|you drove",
    "counter-attack":
      "what about you|what about when you|and you|you did the same|look who's talking|you're one to talk",
    contempt: "pathetic|joke|grow up|idiot|stupid|disgusting|loser|useless|ridiculous",
    generalising:
      "you always|you never|every time|everything you|all you ever|u always|u never|every single",
    "mind-reading":
      "you don't care|you don't even care|you did it to|you wanted to|you just want|you think|you enjoy|you hate|you meant to",
    threat:
      "i'll tell everyone|i'll leave|i will leave|take the kids|say that again|you'll regret|you'll see|i'm warning you|or else|watch what",
    stonewalling:
      "i'm done|whatever|leave me alone|not this again|don't talk to me|end of|nothing to say|im done|conversation over",
    dismissing:
      "too sensitive|calm down|not that deep|overreacting|drama|get over it|it's nothing|relax|making a fuss",
    pressure:
      "over it by now|answer me|right now|how many more|how long|hurry up|just say|you need to decide|by tonight",
    feeling:
      "i feel|i felt|i'm scared|i was hurt|i'm hurt|i'm sad|i'm angry|i was scared|lonely|my stomach",
    reason: "because|it hurt when|since i found|that's why|the reason",
    need: "i need|i'd like you to|could you|would you|please|can you|i want us to",
    ownership: "i lied|that was on me|my fault|i shouldn't have|i was wrong|i did|i should have",
    reflecting:
      "what you're saying|what you're telling me|did i get that right|so you feel|what i hear|if i understand|have i got",
    "break-request":
      "need a break|time out|half an hour|come back|back at|take a walk|talk at|talk after|pause",
  },
  question: {
    "intimate-detail":
      "in bed|better than me|position|naked|sex like|body|kiss her like|touch|orgasm|come inside|oral|undress|size",
    accusation:
      "how could you|how dare you|do you even|what kind of|what is wrong with you|have you no|are you happy now|proud of",
    answerable:
      "when|where|who|why|how often|how many|how long|did you|have you|is it|was it|are you|what",
  },
  agreement: {
    surveillance:
      "password|location|your phone|my phone|read my messages|read your messages|track|camera|passcode|check my|check your|share screen|statements",
    controlling:
      "not allowed|must not see|no friends|not see your|have to ask|permission|stop seeing your|not wear|every night sex|not leave|give up",
    vague:
      "more honest|communicate|respect|be better|open with|try harder|kinder|supportive|be there|more effort|make time",
    absolute: "always|never|forever|everything|no matter what|ever again|under any circumstances",
    specific:
      "i call|i will call|we sit|i tell|i text|i'll text|we talk|i send|i show|i come home|i pay|we meet|i'll be",
    timed:
      "each|every|before|by |until|at six|at nine|for 30 days|on sundays|monthly|weekly|sunday|evening|minutes",
  },
  safety: {
    "self-harm":
      "kill myself|end it all|suicide|don't want to live|hurt myself|better off dead|not be here|end my life|want to die|pills",
    violence:
      "hit me|hit her|hit him|slapped|punched|choked|pushed me|threw|kicked|raped|grabbed|strangled|broke the door",
    fear: "i'm scared of what|afraid of what he|afraid of what she|don't feel safe|scared he|scared she|frightened of|afraid he|packed bag",
    coercion:
      "won't let me|takes my money|threatens to|take the kids|tracks my|checks my phone|won't allow|post the pictures|keeps my passport|not allowed to",
  },
};

export const byKeywords: Reads = (task, text) => {
  const plain = text.toLowerCase().replace(/[’‘]/gu, "'");
  return Object.entries(phrases[task]).flatMap(([label, list]) =>
    list.split("|").flatMap((phrase) => {
      const start = plain.indexOf(phrase);
      return start === -1 ? [] : [{ label, start, end: start + phrase.length }];
    }),
  );
};
