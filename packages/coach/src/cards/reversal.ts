import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "reversal",
  reason: "reversal.reason",
  suggestion: "reversal.suggestion",
  source: "Lazare 2004",
  underline: "onward",
} as const;

/** Said before the turn: an apology, an admission, an act owned. */
const owned =
  "(sorry|{i ~apologise}|~apology|{i ~regret}|ashamed|gutted|guilty|my fault|my choice|i was ,,3 wrong|was wrong|i am ,,2 (wrong|to blame)|{i ~own}|{i ~admit}|i (take|accept) ,,3 (responsibility|blame)|~betrayal|fine|okay|yes|{i past perfect}|i (know|get|accept|realise|understand|admit) ,,6|should not have|should have)";
const turn =
  "(only thing is|the thing is|but|however !(long|much|many|hard|small|often|late)|although|though|yet|still|only|mind you|that said|having said that|that being said|then again|all the same|even so|at the same time|on the other hand|except|nevertheless|nonetheless|in fairness|to be fair|let us be (fair|honest|real)|be fair|mind|just the same|be that as it may|with respect|saying that|having said|fair enough|even then|equally)";
/** What comes after it when it takes back: the other, both, a third, a circumstance, making little of it. */
const takesBack =
  "(you|your|yours|we|both|neither|it takes two|it (is|was) ,,2 (not|only|just|hardly|a bit|easy|hard|also|both|you|your|partly|partially|two)|he|she|they|there (is|was|were|are) ,,2 (reasons|reason|two|the matter|things)|let us|come on|people|everyone|everybody|anyone|any|nobody|if we|if you|if (i am|we are) ,,2 (honest|fair)|i was ,,3 (@circumstance|under|going through|in a|at my)|i (had|have) ,,1 (no|not|reasons|my reasons|needs|feelings|had|been|every)|i (could|can) not help|i (only|just) (did|said|did it)|i am (only|just|not the only|not (a|made)|human|also)|i (felt|was feeling) ,,4 (alone|lonely|neglected|unloved|invisible|ignored|like)|i (needed|did not (mean|do it|know|have|sleep|even|actually|start))|with (my|work|the|all|everything)|the (drink|stress|job|kids|pressure|way)|my (back|job|head|boss|work|mental|father|mother|needs)|not (everything|all|entirely|only|like)|where were|what (about|did|was|else)|how (could|was|else)|who|half|half the|at least|i ,,1 (think|feel|believe|reckon|find) ,,1 (you|we|it|that|this)|nothing|none of|someone|somebody|at (some|one) point|things (were|had|have)|life|work|marriage|our)";
const deepens =
  "(you ,,1 (deserve|deserved|did not deserve|did nothing|have (done nothing|every|a right|the right|not)|had every|owe|are not|were not|never (deserved|asked|did anything)|did not (do|cause|make|ask)|do not (have|need|owe)|should not|can|may|need not|still (chose|stood|came|loved|trusted)|trusted|believed|have been (nothing|more|so|patient|kind|good)|have shown|knew|heard|told|asked|gave|stayed|get to|paid|are the one|were the one|carried|found)|(sorry|words|word|regret) ,,2 (is|are|will|can|does|do) ,,1 (not|only)|i (chose|did|lied|hid|knew|kept|still|should|could have|want|know|will|am (sorry|going|not going|not asking|the one)|understand|hope|promise|would|own|also|told|went|let|cannot|can not (undo|take|ask|change)|do not (want|expect|ask|blame)|own|made|never told)|none of (it|that|this) ,,2 (your|yours|on you|you)|nothing you|no one|nobody ,,1 (made|forced|pushed)|it (is|was) ,,2 (my|mine|me|on me|true|not (your|enough|you|an excuse|okay|fair|right)|no excuse|i|still|worse|a lie|cruel|wrong)|that (is|was|does) ,,1 (not|no|my|on me)|not ,,1 (because|for)|not enough|not (a|an|the) (excuse|reason)|your (trust|pain|anger|hurt|forgiveness)|this (is|was) ,,2 (not|my|mine))";

export const reversal: readonly Card[] = [
  {
    ...shared,
    id: "reversal/turn",
    any: [`^ ${turn} !${deepens} ,,1 ${takesBack}`],
    unless: {
      nearby: ["%noexcuse"],
      sentence: ["(that|this|none of (it|that|this)|it) (is|was) not ,,2 (your|you)"],
    },
    draftWith: ["regret", "responsibility", "conditional", "feelings-shift", "naming", "agentless"],
    why: "What comes after the “but” takes back what came before it.",
  },
  {
    ...shared,
    id: "reversal/same-breath",
    any: [
      `${owned} ..9 ${turn} !${deepens} ,,1 (you (never|always|were|had|did|should|could|also|have|know|are|need|must|make|made|left|pushed|drove|would|started|keep|kept)|it takes two|we both|come on|let us not|it (was|is) (only|just|not like|not as if)|your ,,3 (not|never))`,
    ],
    unless: {
      nearby: ["%noexcuse"],
      sentence: ["(that|this|it) (is|was) not ,,2 (your|you)"],
      match: [
        "you (had|have) (no idea|every|done nothing)",
        "you (were|are) (not|never) (to blame|the|at fault|responsible)",
        "you (did|never|should|had) ,,2 (deserve|asked|ask|nothing|have to|had to)",
      ],
    },
    why: "The apology and its opposite stand in one sentence.",
  },
];
