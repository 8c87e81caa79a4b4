import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "self-focus",
  reason: "self-focus.reason",
  suggestion: "self-focus.suggestion",
  source: "labels; Schumann 2018",
  underline: "onward",
} as const;

export const selfFocus: readonly Card[] = [
  {
    ...shared,
    id: "self-focus/my-pain",
    any: [
      "(do|have|can|could|did) you ,,2 (know|realise|any idea|understand|think|imagine|see|ever think|care|noticed|notice|even) ,,3 (how|what) ,,6 (i|me|my|this is doing to me)",
      "(you|you have) (have)? ,,1 no idea (how|what) ,,8 (i|me|my)",
      "(imagine|picture|think) (what|how|about) ,,5 (for me|i (feel|am|have|must|felt)|me (having|feeling))",
      "(not one|nobody|no one|not a (single)? ,,1 (person|soul|one)|no person|not one person|none of you|not once (has|did|have)|has anyone|did anyone|does anyone|have you) ,,6 (asks|ask|asked|cares|care|thinks|thought|wonders|checked|checks|understands|worried|bothered|noticed|said|think) ,,8 (me|my|i)",
      "(this|it|that) (is|has been|was) ,,3 (hard|difficult|tough|painful|awful|terrible|killing|agony|horrible|torture|hell|not easy|the (hardest|worst)) ,,2 (for|on|to)? (me|my) ,,3",
      "(i|me) ,,1 (suffer|suffering|hurting|hurt|in pain|the one suffering|going through|been through|struggling|dying inside|in bits|a mess|a wreck|in pieces|falling apart|broken|crying) ,,1 (too|as well|also|more|worse|here|myself|hell|every|so much|just as|inside|most)",
      "(i have|it has|it) ,,3 (lost|cost me|costing me|ruined|destroyed) ,,1 (everything|my (sleep|good|name|reputation|job|friends|health|appetite|life|mind|peace|dignity|mates|standing|sanity|career|whole))",
      "what about (me|my|how i) ,,3",
      "(i|i have) ,,3 (can not|not|barely|hardly|not been able|unable|lost) ,,2 (to)? (eat|sleep|slept|eaten|eating|sleeping|function|breathe|stop crying|face|get out of bed|work|my appetite|concentrate|look in|live|think straight|go on like)",
      "(i have|i) ,,1 (not had|never had|not got|did not get|get no|had no|not heard|not received) ,,3 (kind word|kindness|word|sympathy|support|thanks|credit|hug|peace|sleep|rest) ,,4",
      "(everyone|everybody|people|your (family|mum|sister|friends|mother)|they all|the whole) ,,3 (hates|hate|think|thinks|blames|judging|judge|looking|look|turned|talking|treat|treats|stare|see) ,,2 (me|at me|on me|against me|i)",
      "(i am|i have been|i was|been|me) ,,1 (a wreck|in bits|in pieces|a mess|a shell|broken|heartbroken|devastated|the one (who (cries|suffers|hurts|pays|can not|lies|is (hurting|suffering|crying|losing|alone)|has (lost|to live))|crying|suffering)|crying (all|every|my)|in hell|humiliated|dying inside) ,,4",
      "my (heart|life|world) (is|has been|was|has) ,,1 (broken|breaking|in pieces|over|ruined|destroyed|shattered|falling|empty|hell) ,,3",
      "(feel|feeling) ,,1 sorry for (me|myself)",
      "(i|you) ,,2 (need|want|needed) ,,2 (comfort|a hug|comforting|looking after|holding|reassurance|someone to (hold|tell))",
      "(hold|comfort|hug|reassure|help) me ,,2",
      "how do you think i ,,4",
      "(poor me|i suffer|i am suffering|i am hurting|i am the victim)",
    ],
    unless: {
      match: [
        "(not|nor) ,,2 (hard|about me|easy) ,,2 (me)? (compared|and)",
        "(hurt|hurting|pain) you",
        "i (hurt|lost|broke) ,,2 (you|your)",
        "(i was|i am) ,,3 (lonely|exhausted) (and|so|because)",
        "help me ,,2 (understand|pay|see|to (pay|put|stop))",
        "(do you|you) (want|need) ,,9",
        "(do|have|can) you ,,1 (know|think|understand|realise) ,,3 (how|what) (sorry|much i (love|regret|owe|took|spent|hid)|i (did|have done|took|hid|said|told|can|could|will|should))",
      ],
      clause: [
        "(not|never) ,,3 (about me|asking|your job|yours to|your (problem|burden|task|place))",
        "(you|your) ,,3 (hurt|sleep|eat|lost|cry|cried|slept)",
        "(because|when) ,,2 (i|you)",
        "^ so ,,2 you ,,2 (will|can|would|comfort|feel)",
      ],
      nearby: [
        "(that|this|it) is ,,1 (not|mine|my) ,,3 (yours|your|for you|on you|problem|to carry|you to)",
        "(not|never) ,,3 (asking|ask) (for|you (to|for)) ,,2 (sympathy|comfort|pity|look after|feel)",
      ],
    },
    why: "The letter turns to the writer's own suffering.",
  },
  {
    ...shared,
    id: "self-focus/worst-person",
    any: [
      "i (am|feel like|must be|know i am|was|honestly am) ,,3 (the|a|an|such|pure|total|complete|absolute|worthless|scum|worst|lowest|trash|garbage|nothing|disgusting|vermin|filth|dirt) ,,2 (worst|monster|scum|piece|failure|terrible|horrible|awful|bad|idiot|disgrace|evil|waste|loser|devil|fool|useless|worthless|disgusting|rubbish|dog|animal|shit|bastard|lowest|bitch|pig|rat|coward|human|joke|person|trash|dirt|useless|filth|mess) ,,4",
      "i (am|feel) ,,1 (scum|worthless|trash|garbage|pathetic|useless|disgusting|evil|dirt|vermin|a monster|nothing|the lowest|rubbish|unlovable|hateful|beyond)",
      "(tell|say|promise|hear ,,4|saying|remind) ,,2 (me)? ,,2 (that)? ,,1 i am ,,1 (not|a good|still|okay|worth|lovable|forgiven|loved)",
      "i ,,2 (hate|despise|loathe|disgust|can not stand|can not live with|can not look at|can not forgive) myself ,,6",
      "(i|you) ,,2 (do not|never|did not) ,,1 (deserve|deserved) ,,1 (you|to live|love|anything|someone|happiness|to be (loved|happy)|a (woman|man|wife|husband|person|partner))",
      "(you|everyone|they|the kids) ,,2 (would be|are|will be|is) ,,1 better off without me",
      "(how|why) ,,4 (did|do|could) you ,,2 (love|marry|put up|stay with) ,,2 (someone like|somebody like|a (man|woman|person|monster) like)? me",
      "i am ,,1 (so|such) ,,1 (stupid|broken|pathetic|useless|worthless|damaged|evil|weak) ,,4",
    ],
    unless: {
      match: [
        "i (am|was|feel) ,,2 (a (coward|liar|cheat)|the (person|one|man|woman|reason|coward|fool))",
        "nothing but",
        "i am ,,3 (person|human|man|woman|one) (who|that|you)",
      ],
      clause: [
        "not ,,3 (worst|monster|evil|deserve you to)",
        "(when|because|why|that) i (lied|told|did)",
      ],
      nearby: [
        "(that|this|it) is ,,1 (not|mine|my) ,,3 (yours|your|for you|on you|problem|to carry)",
        "(not|never) ,,3 (asking|ask) ,,4 (comfort|sympathy|pity|make me|look after)",
      ],
    },
    why: "Harsh words for oneself ask the hurt one to comfort.",
  },
  {
    ...shared,
    id: "self-focus/being-caught",
    any: [
      "(sorry|{i ~regret}|i wish|wish|worst part|worst thing|hate|ashamed|gutted|embarrassed|shame|pity|{i ~apologise}) (that|it|was|is|of|about|how|for)? ,,4 (got caught|getting caught|been caught|being caught|was caught|i was found|got found|being found|been found out|found out|it came out|came to light|it got out|you (saw|found|caught|read|opened|discovered|looked|went through|checked|ever (saw|found|opened|read|looked)|never (saw|found|opened|read|looked)|had (not|never) (seen|found|opened|read|looked|gone|come|checked))|you had never ,,1 (seen|found|opened|read|looked)|everyone (knows|found)|people (know|found)|i did not delete|i was so careless|i left my phone|i did not hide)",
      "if only ,,2 (you|i) ,,2 (had not|had never|not) ,,1 (found|seen|opened|got|been) ,,2 (caught|out|it|them|the)?",
      "(humiliating|embarrassing|humiliated|embarrassed|shamed|mortified|mortifying|showed me up|made a fool of) ,,2 (for me|me|in front of|to be|by|having) ,,6",
      "(worst|hardest) (part|thing|bit) ,,2 (was|is|of it) ,,2 (you (waving|telling|finding|showing|shouting|looking|throwing|reading)|getting|being|everyone|your|my|the way you|having|the look|facing|how i|knowing that i) ,,9",
    ],
    unless: {
      match: [
        "you (found|find) out (from|by|through|like|that way|the way|this way|in|on|about|how|when|because|alone|at)",
        "you (saw|found|read|discovered) ,,8 (instead of|rather than|before i|because i|from (her|him|them|a|your|the|someone|me|my))",
        "you had to",
        "found (this|it|that|things)? ,,2 (painful|hard|difficult|upsetting|hurtful|distressing|tough|sad|offensive)",
        "(embarrassed|humiliated|shamed|mortified|embarrassing) you",
        "ashamed (that|of) ,,2 i (lied|hid|let|did|left|made|kept)",
        "(ashamed|embarrassed) (by|of|in front of) (what|how|my|you|myself|telling|being)",
      ],
      clause: [
        "(not|never) (sorry|ashamed) ,,3 (caught|found)",
        "i (told|should have told|had told)",
      ],
      sentence: [
        "not ,,1 (just|only|because|that) ,,2 (i|you|being|got|getting|for|about)",
        "(before i told|instead of (me|from me|hearing)|from me first|should have told you|did not tell you)",
      ],
    },
    why: "The regret is for being found out.",
  },
];
