import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "blame",
  reason: "blame.reason",
  suggestion: "blame.suggestion",
  source: "labels; Schumann 2014",
  underline: "onward",
} as const;

const failsMe =
  "(you (never|hardly|barely|rarely|always|only ever|just|would not|could not|did not|do not|had not|have not|was not|were not|were never (there|home|around|interested|in|available|present|satisfied|happy|on)|had stopped|stopped|ignored|pushed|refused|rejected|shut|turned|neglected|nagged|kept|were ,,2 (cold|distant|busy|working|away|tired|asleep|out|too|so|on your|never|always|hardly|glued|nagging|controlling|jealous|difficult|impossible|moody|off)|are ,,2 (cold|distant|busy|always|never|so|too|controlling|impossible)|had ,,2 (checked out|given up|gone cold|no time|stopped|stop|left|shut|turned)|made me feel|left me|treated me|acted|checked out|gave up|put ,,3 (before|first|above)))";

export const blame: readonly Card[] = [
  {
    ...shared,
    id: "blame/you-made-me",
    any: [
      "you ,,2 (~drive|~push|~force|~lead|~tempt|~provoke|~goad) ,,1 me",
      "you ,,2 (~make) me (do|lie|hide|look|go|feel like|feel as|feel so|feel that|feel (alone|unwanted|unloved|small|like)|cheat|so|want|turn|seek|need|act|say|behave)",
      "you (gave|leave|left) me (no|with no|little|not ,,1 (much|any))",
      "(you|your @any) ,,2 (brought|asked for|were asking for|invited|wanted|started|caused|allowed|let) ,,1 (this|it|that|all this) ,,1 (on yourself|on us|happen|to happen|upon|yourself)?",
      "(it|this|that|part of it|some of (it|this|that)|the truth) (is|was) ,,3 (your (fault|doing|making)|on you|down to you|because of (you|your)|you who|also (you|your)|yours too|as much (you|your))",
      "(thanks|due|owing|down) to (you|your)",
      "(blame|look at|ask|look to) yourself",
      "you (are|were) ,,2 (to blame|responsible|at fault|no (angel|saint)|not (innocent|perfect|blameless|an angel|a saint|without)|partly|the one who|the (reason|cause))",
      "you (have|played|had|share|carry|bear|did) ,,2 (your|a|some) ,,1 (part|share|role|blame)",
      "(your|yours) ,,2 (drove|pushed|forced|led|made me|is (why|what)|was (why|what)|are (why|what))",
      "(where|who) (did|do|would) you (expect|think|imagine)",
      "(is|was) it any wonder",
      "no wonder i",
      "you know (what|how) you (are|were|did|get)",
    ],
    unless: {
      match: [
        "you (made|make) me (feel ,,2 (loved|safe|welcome|happy|wanted)|a better|want to be|promise|laugh|happy)",
        "your fault (that)? i am",
        "(asked|wanted) (it|this|that) $",
      ],
      clause: [
        "(not|never|nobody|none|nothing) ,,3 (~drive|~push|~force|~make|your|yours|on you|~cause)",
        "not ,,3 (to blame|responsible|at fault)",
        "(if|whether) you (want|are)",
      ],
    },
    why: "The cause is put on the one who was hurt.",
  },
  {
    ...shared,
    id: "blame/because-you",
    any: [
      `(because|cause|since|as|when|after|seeing as|given that|given|considering|seeing) (of)? (the way|how|all the time|that)? ${failsMe}`,
      "because of (you|your|how you|what you|the way you)",
      "(if|had|maybe if|perhaps if) ,,1 (you|you had|we|there) ,,8 $ ^ ..2 (i|none of|it|this|maybe|perhaps|we|things|then) ,,3 (would|might|could|not)",
      "(if|had) (only)? you ,,1 (had|would|did|paid|were|could|just|only|been|have|showed|gave|listened|talked|touched|loved|cared) ..9 (i|none of|this|we|it) ,,1 (would|might|could) ,,1 not",
      "(i|none of (it|this|that)|this|it|we) ,,1 (would|might|could) ,,1 (not|never) ..6 (if|had) ,,1 you",
      "you (would|will) (have|only) ,,1 (have)? (gone|go|been|flipped|kicked|lost|blown|hit|started|shouted|screamed|made|thrown|freaked|exploded|said|left|judged|cried|overreacted)",
      "(so|then|and so|which is why|that is why|that is when) i (went|looked|found|turned|started|had to) ..8 (elsewhere|somewhere else|someone else|somebody else|attention|comfort|affection)",
      `(when|the way|how) ${failsMe}`,
    ],
    unless: {
      match: [
        "because of you i",
        "you did not (deserve|know|do|have|ask|say|cause)",
        "(you|your) (were|are|had|have) ,,2 (right|every|hurt|trusting|hurting|crying|ill|sick|pregnant|in (labour|hospital)|not there to)",
        "you (always|never|just) (trusted|believed|been|supported|loved|stood|gave|came|asked me)",
        "you would (have|only)? ,,1 (said|been) (yes|fine|okay|kind)",
        "(scared|afraid|frightened) ,,1 you",
        "you (had|have) (not)? (done|been|asked|said|slept|eaten|trusted)",
        "if you ,,2 (want|wanted|like|need|ask|choose|decide|ever|can|let|prefer|give|agree|had known|knew)",
      ],
      clause: ["not ,,1 (because|since|when)", "(if|whether) ,,1 you (want|like)"],
      nearby: [
        "(none of (it|that|this)|it|that|this) (is|was) ,,2 not ,,2 (your|yours|on you)",
        "(you|your) ,,4 (not|never) ,,2 (reason|cause|why|to blame|fault)",
      ],
    },
    why: "It gives the other's behaviour as the reason for the act.",
  },
  {
    ...shared,
    id: "blame/never-did",
    any: [
      "you (had|have|did|were|are|could) (not|never) !(hard|difficult|anything|to) ,,2 (so much as|even|once|exactly|really|ever)? ,,1 (touch|touched|look|looked|talk|talked|listen|listened|ask|asked|hug|held|kiss|kissed|sleep|slept with|want|wanted me|speak|spoken|notice|noticed|there for|around|interested|available|perfect|easy|present|show|shown|give me|given me|make time|made time|pay|paid|care|cared)",
      "you (never|hardly|barely|rarely) ,,1 (touch|touched|look|looked|talk|talked|listen|listened|ask|asked|hug|held|kiss|kissed|sleep|slept|speak|spoke|notice|noticed|made time|make time|paid|pay|gave me|give me|show|showed|came home|let me|appreciated|appreciate|supported|support|cared|care|say|said)",
      "you (stopped|quit|gave up|had stopped|have stopped) ,,1 (touching|talking|listening|asking|loving|caring|trying|sleeping|looking|wanting|being|coming|making|having|noticing)",
      "you (ignored|neglected|rejected|abandoned|nagged|belittled|criticised|pushed me|shut me|froze me|turned away|cut me)",
      "you (were|are|had been|have been) (always|never|constantly|forever|too|so) ,,1 (at|on|with|busy|working|tired|wrapped|caught|cold|distant|glued|out|angry|criticising|nagging|moaning|complaining|putting|controlling|focused|obsessed|absorbed)",
    ],
    unless: {
      match: [
        "you (never|had not|did not|were never|have never) ,,3 (reason|excuse|again|to blame|gave me cause|made me)",
        "you never asked (for|to)",
        "you (stopped) (trusting|eating|sleeping|believing|singing|going|wearing|looking at me|being able|coming to bed|asking me)",
        "you (were|are|have been) so (kind|good|patient|hurt|brave|generous|trusting|strong|loving)",
        "ignored your",
        "you (did|have|had) not (talk|look|sleep|speak|ask|notice|slept|spoken|eaten) ,,4 (since|for days|for weeks|deserve|that night|after|for a)",
      ],
      sentence: [
        "(because of (me|what i|my)|since (i|that|then|you found)|after i|until i)",
        "(when|until) (you|i) (found|told)",
      ],
      nearby: ["(none of (it|that|this)|it|that|this) (is|was) ,,2 not ,,2 (your|yours|on you)"],
    },
    draftWith: [
      "naming",
      "regret",
      "reversal",
      "responsibility",
      "justifying",
      "conditional",
      "agentless",
      "feelings-shift",
    ],
    why: "A complaint about the other stands where the writer's own part should.",
  },
  {
    ...shared,
    id: "blame/both",
    any: [
      "(we|you and i|you and me|us) (both|two|are both|were both|have both|each|share|shared|let|had both|got|drifted|grew|allowed|made)",
      "(both|neither|the two|each) of us",
      "it ,,1 (takes|took) two",
      "(our|a joint|a shared|both our|as much your|equally your) (fault|faults|doing|making|failure|failing|mess)",
      "(something|mess|this) ,,2 we ,,2 (made|created|built|caused|let)",
      "(blame|fault|responsibility|wrong) ,,3 (both (sides|ways|of)|fifty|50|shared|two|each)",
      "six of one",
      "we (had|have|were|are) ,,2 (problems|troubles|issues|stuck|dead|drifting|growing|rocky|struggling|in trouble|not ,,2 (close|happy|right|talking|intimate|good)|already)",
      "(our|the|this) (marriage|relationship|sex life|love life) ,,1 (was|had been|is|had) ,,2 (dead|over|broken|struggling|cold|loveless|sexless|in trouble|empty|on the rocks|bad|gone|dying|rocky|stale|strained|not)",
    ],
    unless: {
      match: [
        "we (both|made|let|had|got|share) ,,3 (promised|agreed|decided|know|love|deserve|want|go|will|can|trust|vow|vows|kids|children|loved|saved|plan|planned|met|account)",
        "both of us (to|can|will|need|have to|know|saved|love)",
        "we (had|have|were|are) ,,2 (saving|saved|together|going)",
        "not ,,3 (both|share|two|fifty)",
        "(we|us) ,,2 (agreed|built|saved|planned)",
      ],
      clause: [
        "(can|will|could|shall|should|would|if|when) ,,1 (we|both)",
        "not ,,2 (both|our|us|we)",
        "cost (us|both)",
      ],
      nearby: ["%noexcuse"],
    },
    why: "The blame is shared out to both.",
  },
  {
    ...shared,
    id: "blame/third",
    any: [
      "%someone ,,2 (came on|come on|hit on|threw (herself|himself|themselves)|led me|tempted|seduced|talked me|pressured|pressurised|tricked|trapped|made me|pushed me|forced|dragged|pulled me|begged|wore me|wanted it|started it|kissed me|made the first|kept (texting|messaging|calling|pouring|filling|refilling|buying|asking|pushing|on at|turning up|coming|sending|trying|at me)|would not (leave|stop|let|take)|got me (drunk|into|to|hooked)|encouraged|egged|set me up|chased|pursued|knew i was|used me|manipulated|took advantage|offered|put (me up|the idea|it in)|convinced|laid a|egged|lured|was all over|invited me|introduced me|flirted with me first|texted me first|messaged me first|initiated)",
      "(it|this|that) (was|is) ,,1 (really|all|actually|mostly)? (@the)? (he|she|her|his|him|them|they|@kin|@person|their) ,,1 (fault|doing|idea|who|that|mess|making|not me)",
      "%someone (is|was|are|were) the (one|ones) (who|that)",
      "%someone ,,1 (is|was) (to blame|the problem|at fault|behind)",
      "it did not help that",
      "%someone ,,1 (stirred|started|caused|set) ,,1 (this|it|all this|trouble|things) ,,1 (up|off|all)?",
      "who (laid|led|tempted|dragged|pushed|talked me|kept (on|pouring|buying|texting|messaging|calling)|got me|encouraged|seduced|lured|trapped|tricked)",
      "(blame|blame it on|thank) (him|her|them|your (mother|mum|brother|sister|dad|friend|friends)|my (mother|boss|mates|brother|dad)|whoever|the (devil|enemy))",
      "(if|had) ,,1 (he|she|they|your @kin|your @any|whoever|somebody|nobody) ,,5 (not)? ,,1 (told|said|opened|minded|kept|interfered|shown|stirred|blabbed|grassed|poked|stuck)",
      "(satan|the devil|the enemy|temptation|lucifer|evil spirit|black magic|juju)",
      "(he|she|they|@kin|@person) ,,1 (should|could) (have)? ,,1 (not|never|kept|minded|mind) ,,1 (have)? (told|said|tell|opened|shown|stirred|interfered|kept|her own|his own|their own|business)",
    ],
    unless: {
      match: [
        "(nobody|no one|not) ,,2 (forced|made|tricked|pushed|pressured|tempted|talked)",
        "(he|she|they) (asked|knew|said|told) you",
        "kissed me (goodbye|good night|on the)",
        "who is to blame",
        "satan has no",
      ],
      clause: [
        "(nobody|no one|not|never) ,,4 (forced|made|tricked|pushed|pressured|tempted|talked|fault|dragged|doing|to blame)",
        "(if|let) ,,2 you",
      ],
      nearby: [
        "(i|but i) ,,2 (could have|should have) (said no|walked|stopped|left)",
        "i (said yes|chose|kissed (him|her) back|did not stop)",
      ],
    },
    why: "A third person is given the cause.",
  },
];
