import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "conditional",
  reason: "conditional.reason",
  suggestion: "conditional.suggestion",
  source: "Lazare 2004",
  underline: "onward",
} as const;

/** An "if" that offers something, or leaves the other free, asks nothing of the apology. */
const offers =
  "(if|whenever) (that is what)? (you|that|it|and when) ,,2 (want|wanted|wants|like|wish|prefer|would|will|can|could|choose|decide|let|allow|ask|agree|need|permit|feel ready|feel able|are willing|are ready|are able|ever|helps|suits|works|is okay|is alright|is possible|is what|is too)";

export const conditional: readonly Card[] = [
  {
    ...shared,
    id: "conditional/sorry-if",
    any: [
      "%apologises ..9 %ifword (at any (point|time|stage)|in any way|somehow|ever|perhaps)? (any of)? (i|we|it|this|that|anything|something|you|my|any|what|there|@the)",
      "%apologises %ifword (so|that)",
      "(my|an|this) apology ..3 (if|in case)",
    ],
    unless: {
      match: [
        offers,
        "and (if|when) ,,4 (never|not|you)",
        "(as if|even if|what if|if only|wonder if|ask if|know if|if i am honest|see if|if not|if nothing|if i could|if i had (@not|just|only|told|been honest)|if it takes)",
        "sorry ..9 (but|because) ..9 if",
        "i ,,2 (will|can|would|want|owe) ..4 if",
        "if i (ever|am late|am going|miss|get|see|hear|feel)",
      ],
    },
    why: "An apology that hangs on an “if” asks the hurt one to prove the hurt before it counts.",
  },
  {
    ...shared,
    id: "conditional/if-sorry",
    any: [
      "%ifword (at any (point|time|stage)|in any way|somehow|perhaps)? (any of)? (i|we|it|this|that|anything|something|you|my|any|@the|so|what) ,,10 $ ^ ..5 (sorry|{i ~apologise}|~apology|~regret|forgive me|pains me|pardon|i take it back|i withdraw it)",
      "%ifword (at any (point|time|stage)|in any way|somehow|perhaps)? (any of)? (that)? (i|we|it|this|that|anything|something|my|any|you|what) ..9 then? (i am ,,2 sorry|{i ~apologise}|my apology|sorry|forgive me|i take it back|i withdraw it)",
      "(if|in case) ,,1 (i|it|this|that|anything|any|my @any|what i) ,,6 (hurt|upset|offended|bothered|wounded|caused) ..2 you ..4 (not ..2 (mean|intend|intention)|never ..2 (meant|intended|intention))",
      "^^ if so ..6 (sorry|pains|apologise|regret)",
      "(may|might|could) ,,2 (be|have) ..6 (and|,)? if so",
      "if so (i|it|then) ,,5 (sorry|pains|apologise|~apology|regret|grieves)",
    ],
    unless: {
      match: [
        offers,
        "(as if|even if|what if|if only|wonder if|ask if|know if|see if|if not|if nothing|if i could)",
        "if you (have|had) ,,3 (question|questions)",
        "if (i|we) ,,3 (ever|late|again|feel|miss|get)",
      ],
    },
    why: "The apology counts only if the other first agrees that there was harm.",
  },
  {
    ...shared,
    id: "conditional/whatever",
    any: [
      "%apologises ..4 (for|about) (whatever|anything|whichever|any) ,,9 (i|we|have|it|this|that|my|may|might|caused|@hurtverb)",
      "(sorry|{i ~apologise}|~apology|regret) ..2 (for|about) any (hurt|pain|distress|offence|upset|harm|inconvenience|trouble|confusion|discomfort|misunderstanding|damage|ways|way|hard|bad)",
      "(whatever|anything) (it is|it was|i) ,,8 ..3 (sorry|{i ~apologise}|~apology|apologising|forgive)",
      "{i ~apologise} ..4 (for|about) (whatever|anything)",
      "sorry ..2 (for|about) whatever",
    ],
    unless: {
      match: [
        "anything less",
        "(whatever|anything) (you|it takes|comes|helps)",
        "anything (but|else)",
      ],
    },
    why: "“Whatever I did” leaves it open whether anything was done.",
  },
  {
    ...shared,
    id: "conditional/may-have",
    any: [
      "%apologises ..9 (i|it|this|that|my ,,4|@the ,,2) (may|might|could) ,,1 have",
      "(sorry|{i ~apologise}|~apology|regret) ..4 (perceived|supposed|alleged|apparent)",
      "(sorry|{i ~apologise}|~apology) ..3 (that|for|how) ..4 (came|come|coming|come across|came across) ..2 (wrong|across|badly|that way)",
    ],
    unless: { match: ["(how|what) (much|far|deeply|else)", "you (may|might) have"] },
    why: "“May have” doubts the harm while saying sorry for it.",
  },
];
