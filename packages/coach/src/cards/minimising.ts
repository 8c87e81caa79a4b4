import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "minimising",
  reason: "minimising.reason",
  suggestion: "minimising.suggestion",
  source: "labels; Schumann 2014",
  underline: "onward",
} as const;

const smallAct =
  "(@actnoun|@number (message|messages|drink|drinks|kiss|quid|bucks|dollars|pounds|times|time|text|texts|coffee|coffees|photo|photos|bet|bets|lunch|weeks|night)|@intimate/ing|@deceive/ing|@money/ing|talking|talk|chat|chatting|banter|fun|laugh|joke|words|sex|physical|money|online|work|lunch|drink|fling|flirtation|flutter|harmless|innocent|friendly|friends|friend|friendship|once|one|@number|a (bit|few|couple|friend|silly|stupid|moment|one|phase|laugh|joke|drink|kiss|text|message|little|mistake|slip|chat|small|white|work|mate|flutter|fling|number|cuddle|game)|some|small|little)";

export const minimising: readonly Card[] = [
  {
    ...shared,
    id: "minimising/only",
    any: [
      `(it|this|that|they|he|she|all (it|this|that)|all i did|there) ,,1 (is|was|were|are|being|has been|had been) ,,1 (only|just|merely|nothing (but|more)|purely|simply|no more than|barely|hardly|basically just) ,,1 ${smallAct}`,
      `(all|the only thing) (i|we|it|that) ,,3 (did|was|is|ever did|sent|had|took) (was|is)? ,,2 ${smallAct}`,
      `(i|we) ,,1 (only|just|merely|barely|hardly) ,,1 (@intimate|@deceive|@money|@substance|@abuse|@snoop|@disclose|talked|did it|had|went|chatted) ,,3 (once|twice|@number|a (bit|few|couple|little|drink)|times|@third|@thirdobj|friends|messages|some|online)`,
      "(only|just) ,,1 (the once|once|twice|one (time|night|kiss|message|drink|evening|lunch|bet)|@number (times|weeks|quid|bucks|dollars|pounds|messages|drinks|nights)|(a (few|couple) ,,2 (times|messages|drinks|quid|bucks|texts|hours|weeks|pounds|dollars|kisses)))",
      "^ (only|just) a (bit|silly|little|few|laugh|joke|kiss|drink|flutter|text|chat|message)",
    ],
    unless: {
      match: [
        "not ,,1 (only|just|merely)",
        "only ,,1 (me|mine|i|my|reason|one who|person|to blame)",
        "(only|just) (told|said|stopped|found|learned|realised|know|hope|want|one thing|ask|wish|came|admitted|confessed)",
      ],
      clause: ["not ,,2 (only|just|once)"],
      sentence: ["(tell|told|telling) ,,2 (myself|yourself)", "(called|call|calling|named) it"],
    },
    why: "“Only” and “just” make the act smaller.",
  },
  {
    ...shared,
    id: "minimising/meant-nothing",
    any: [
      "(it|that|this|she|he|they|none of (it|that)|the (sex|kiss|texts|messages|affair|whole thing)) ,,2 (did not|does not|do not|never) ,,1 (mean|meant|count|matter|go anywhere|amount|go further) ,,2",
      "(it|that|this|she|he|they|the (sex|kiss|texts|messages|affair|whole thing)) ,,1 (meant|means|was|is|were) ,,1 nothing",
      "nothing ,,1 (really|actually|even|ever|much|physical|serious|sexual)? ,,1 (happened|came of it|physical|serious|sexual|went on|to (worry|get|be upset|make))",
      "no (harm|one|body|bones|damage) ,,2 (done|died|meant|hurt|got hurt|was hurt)",
      "nobody ,,1 (died|was hurt|got hurt|is dead|was harmed)",
    ],
    unless: {
      clause: ["meant nothing to me (next|compared)", "not ,,1 (true|right) ,,3 (mean|nothing)"],
      sentence: [
        "(tell|told|telling) ,,2 myself",
        "nothing just happens",
        "nothing happened (by|that)",
      ],
      nearby: ["that (makes|made) it worse", "(but|yet) ,,2 it (meant|means|mattered) ,,3 to you"],
    },
    why: "“It meant nothing” answers a hurt that is not about what it meant to the writer.",
  },
  {
    ...shared,
    id: "minimising/not-so-bad",
    any: [
      "(it|this|that) (is|was) ,,1 not ,,1 (that|so|such|a|the|even|really|exactly|as if|like|worth) ,,1 (big|bad|serious|deep|deal|terrible|huge|much|end of|major|crime|(an affair)|a proper|cheating|affair|crown|biggest|i (killed|murdered|slept)|we|murder|rocket)",
      "(no|not a|not such a|hardly a|hardly the|hardly|not exactly) (big deal|crime|affair|crisis|disaster|crown jewels|murder|tragedy|catastrophe|crime of|end of|a hanging|great train|drama|grand)",
      "(it|this|that) (could|might) (have been|be) ,,1 (much|far|a lot)? (worse|so much worse)",
      "(there are|there is|other) ,,2 (worse|people|men|women|husbands|wives|couples|blokes) ,,3 (things|do|does|did|who|worse|than)",
      "(people|others|men|women|husbands|wives|blokes|couples|some|plenty|half|lots|many) ,,6 (do|done|did|does|are|have) ,,2 (worse|far worse)",
      "(people|others|couples|plenty) ,,3 (get|got|have got) (over|past|through) (worse|this|it|more)",
      "(been|are|were|is|a) ,,1 (so|too|bit|very|being|over)? (dramatic|oversensitive|over sensitive|hysterical|paranoid|touchy|petty|ridiculous|silly|sensitive|precious|irrational|overdramatic|over the top)",
      "(~overreact|over reacting|over react|~exaggerate|overdramatic|blowing (it|this|things|everything)|blown (out|it)|~dramatise|overblown|make such a fuss|making ,,4 (fuss|mountain|drama|meal|big deal|film|opera|song|issue|scene|deal)|make (a|such a|this|it) ,,3 (fuss|mountain|drama|meal|big deal|film|scene|issue|into)|turn ,,4 (into|puddle|molehill)|mountain ,,3 molehill|storm in a|out of (all)? proportion|a fuss)",
      "(get|got|getting) over (it|this|yourself|things)",
      "(at least|least) (i|it|we|she|he) ,,1 (did not|was not|never|am not|told|came|have not|do not|only|stopped|have|had|used)",
      "(never|did not|have not|had not) even (met|meet|kiss|kissed|touch|touched|sleep|slept|like|fancy|enjoy|see|had|do anything|spend|want)",
      "(it|this|that) is not (like|as if|as though) ,,1 (i|we|anyone|anybody)",
      "(it|that) (is|was) one !of !(of|thing|to|that|who) @any",
      "(big (whoop|wow|whoopee)|so what (if|about)|and so what)",
      "@figure ,,1 not @figure",
      "let us not ,,1 (turn|make|blow|exaggerate|be|overdo|get)",
      "you would think ,,2 i (had|was|robbed|killed|burned|committed|did)",
      "where is the (crime|harm|problem|big)",
      "(what is|whats) the (harm|big deal|problem|fuss)",
      "is it (really|that|so|such)? ,,2 (bad|big|serious|terrible|crime)",
      "(a|one|some|this|my|the|that) ,,1 (silly|little|small|tiny|minor|harmless|stupid little|innocent|trivial|wee|daft little|teeny|slight) ,,1 (mistake|slip|lie|fib|white lie|flirtation|thing|kiss|text|texts|bet|flutter|indiscretion|error|lapse|message|chat|secret|drink|loan|debt|blip|mishap|fling)",
      "white (lie|lies)",
      "a bit of (fun|chat|banter|flirting|harmless|a laugh|nonsense|silliness|texting|company|money|cash|a|gossip|bother|stuff|attention|flattery|craic|mischief|naughtiness|carry on)",
      "(it|its|that) (is|was) @sum not @number",
      "(harmless|innocent|trivial|petty|insignificant|no biggie)",
      "(a|one) (one off|blip|lapse|moment of (madness|weakness))",
      "(it|that|this) (is|was) (ages|years|months|so long|a long time) ago",
      "(it|all) ,,2 (in the past|ancient history|water under the bridge|old news)",
      "(here|there) and there",
      "(no|without|not|never) ,,2 (bedroom business|funny business|physical|sex|feelings involved|strings|biggie)",
    ],
    unless: {
      match: [
        "innocent (of|people|children|in)",
        "get over (it|this) (in|when|as)",
        "at least i (owe|can|could|should|did not have to)",
        "no (harm|crime) (in|to) ask",
      ],
      clause: [
        "(not|never|nor) ,,3 (~overreact|dramatic|paranoid|sensitive|small|little|harmless|innocent|white lie|fuss|exaggerat|silly|hysterical|one off|blip)",
        "(you|your) ,,3 (innocent|not)",
        "(called|call|said|told|made|let) ,,2 (you|yourself) ,,4 (paranoid|dramatic|crazy|sensitive|hysterical|silly|feel)",
        "(made|let) you ,,4 (paranoid|dramatic|silly|petty|sensitive)",
        "do not ,,3 get over",
      ],
      sentence: [
        "(tell|told|telling) ,,2 (myself)",
        "(it|this|that) (was|is) not ,,1 (a|just|only|some) ,,2 (little|small|one off|slip|lapse|blip|white lie|harmless|silly|mistake|bit)",
        "(will not|would not|not going to) ,,3 (pretend|say|call|tell)",
        "(called|call|calling) (it|you|this|that|them)",
      ],
      nearby: ["that (makes|made) it worse"],
    },
    why: "It makes the act or the hurt smaller than it was to the other.",
  },
];
