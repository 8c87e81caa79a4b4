import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "overpromise",
  reason: "overpromise.reason",
  suggestion: "overpromise.suggestion",
  source: "Schweitzer, Hershey & Bradlow 2006",
  underline: "onward",
} as const;

/** What nobody can promise never to do: words for harm and failing rather than one act with one person. */
const anyHarm =
  "(~hurt|~lie|~fail|~disappoint|~deceive|~betray|~cheat|~let|~do|~break|~make|~keep|~hide|~give|~fall|~slip|~drink|~gamble|~look|~even|~upset|~stray|~cause|~repeat|~be|~put|~mess|~screw|~have|~relapse|~shout|~raise|~argue|~need|~doubt|~worry|~cry|~lose|~leave|~take|~bet|~use|~touch|~feel|~happen|~see|~dishonour|~forget|~step|~go|~say|~wrong|~ever|~want|~think|~find|~catch|~shed|~question|~wonder|~suffer|~spend|~treat|~tell)";

export const overpromise: readonly Card[] = [
  {
    ...shared,
    id: "overpromise/never-again",
    any: [
      `(i|we|it|you|this|that|there|nothing|nobody) (will|shall|am going to|are going to|is going to|would|can) ,,2 (never|not ever|ever never) ,,3 ${anyHarm}`,
      `(i|we|it|you|this|that|there|nothing) (will|shall|can|am going to|are going to|is going to|would) ,,1 not ,,2 ${anyHarm} ,,9 (again|ever|a single|one more|any more|anymore|as long as|so long as|until i die|in my life|forever)`,
      `^ ,,1 (will|shall|promise|swear) ,,2 (never|not ever) ,,3 ${anyHarm}`,
      "(i|we) ,,1 can not (fall|fail|lie|slip|hurt|cheat|drink|gamble) (again|any more|anymore)",
      "(never|not ever) ,,1 again ,,2 (will|shall|would) (i|you|we|it|this)",
      "(it|this|that|nothing like (it|this|that)) (will|would|shall|is going to|can) ,,2 (never|not) ,,2 (happen|be) ,,2 (again|repeated)",
      "^ ,,2 never again ,,2 $",
      "there (will|shall) ,,2 (be|not be|never be) ,,1 (no more|never|no|another|not another|any more) ,,2 (lies|lie|secrets|tears|fights|arguments|drama|problems|pain|hurt|worries|doubt|doubts|cross|nights|surprises|mistakes|cheating|drinking|lying|mistrust|slips)",
      "you (will|shall|are) ,,1 (never|not) ,,4 (worry|doubt|cry|wonder|question|check|fear|regret|suffer|hurt|moment|reason|cause|tear) ,,7",
      "(i|you) ,,1 (will|shall|would) ,,1 never ,,2 (give you|let you|put you|make you|give u) ,,7",
    ],
    unless: {
      match: [
        "never ,,2 (~forget|forgive myself|~understand|~know|~contact|~speak|~message|~text|~call|~write|~ask you|~stop|~expect|~be able|~get (that|back)|~blame|~excuse|~live (this|it))",
        "(see|meet|text|message|contact|call|speak to|go to|go back to) ,,1 (her|him|them|that (club|site|place|bar|shop)|there|@number)",
        "never ,,2 (see|meet) (her|him|them)",
        "you (can|could) not",
        "(would|will|can) (you)? (never|not) ,,2 (have known|know|have (found|told|seen))",
        "(be|get) ,,2 (the same|back|able|undone|enough)",
        "i would never have",
        "you (will|would|can) ,,1 (never|not) ,,1 (have|get|be|see|forgive|trust|want|know|feel|find|hear) ,,1 (the same|that|back|me|able|to know|forgive|it)",
        "i will not (be|have|need|want|ask|keep|make (any )?excuses|go|do) (there|my|that|you to|an|excuses|any|it if)",
        "will not (do it|go|spend|take|drink|bet|use) ,,5 (without|unless|on|before|until|at)",
        "would ,,1 not",
      ],
      clause: [
        "(not|nor|nobody|no one|who) ,,2 (can|could|going to|able)? ,,1 (promise|swear|guarantee|say) ,,9",
        "(can|could) not ,,2 (promise|swear|say|guarantee|tell)",
        "(if|when|that|thought|hope|hoping|wish|whether|until|afraid|scared) ,,1 (i|you|it|we) (will|would) never",
      ],
      sentence: [
        "(can|could|will|would|do) not ,,2 (promise|swear|guarantee)",
        "(nobody|no one) (could|can) ,,1 promise",
        "(promised|told|swore|said) ,,2 (you|me|myself|it) ,,9 never",
      ],
    },
    why: "Nobody can promise a feeling, or never to fail.",
  },
  {
    ...shared,
    id: "overpromise/new-person",
    any: [
      "(i am|i will be|i have become|you are (looking at|getting|married to)|i have turned|i feel like|i am now|i stand (here|before you)|you have|i will become|i have come back|becoming) ,,2 (a|an|the|another|your|like) ,,2 (new|different|changed|better|transformed|reborn|perfect|whole new|another|model|best|dream|ideal|trouble free|faithful) ,,1 (person|man|woman|husband|wife|partner|human|me|version|dad|mum|one|boyfriend|girlfriend|creature|soul|lady|guy|girl|boy)",
      "i am ,,1 another (man|woman|person)",
      "(i|we) (have|am|are) ,,1 (completely|totally|fully|utterly|entirely|forever|truly|100|permanently) ,,1 (changed|different|cured|healed|new|reborn|over|transformed|clean|a)",
      "(the|that|my) old (me|self|man|woman|life|ways|version|husband|wife) (is|are|has|have|died|was) ,,3 (dead|gone|died|over|buried|behind|no more|finished)",
      "the (man|woman|person|wife|husband|liar|one) (who|that|i) ,,6 (is|has) ,,1 (dead|gone|died|buried)",
      "(perfect|best|dream|model|flawless|ideal|trouble free|most (loyal|faithful|honest|loving)) ,,2 (husband|wife|partner|boyfriend|girlfriend|man|woman|marriage|father|mother|person) ,,7 $",
      "(no longer exists|does not exist any more)",
      "trouble free ,,2",
      "(i|i will|this) ,,2 (cured|a changed|born again)",
    ],
    unless: {
      match: ["(not|never|without)"],
      clause: [
        "(not|never|nobody|trying|try|want|hope|wish|like) ,,3 (perfect|best|new|different|changed|better|model|another)",
        "(want|hope|try|trying|wish|working|work|would like|learning|deserve|deserved|thought|had|were|was|instead|are|being) ,,5 (a|the|to)? ,,1 (better|different|best|perfect|new) (person|man|woman|husband|wife|partner)",
      ],
      sentence: ["(can|could) not ,,2 promise"],
    },
    why: "A whole new person cannot be promised; one act can.",
  },
  {
    ...shared,
    id: "overpromise/always",
    any: [
      "(i|we|you) (will|shall|am going to|are going to) ,,1 (always|forever) ,,1 (be|tell|put|love|make|know|come|protect|keep|have|choose|answer|listen|treat|feel|share)",
      "(i|we) (will|shall|promise|am going to|swear) ,,4 (tell|share|show|give) you (everything|all|anything and everything|every (thing|thought|single|little))",
      "(spend|dedicate|devote|give) ,,1 (the rest of|my (whole|entire)|every (day|minute|moment|second|waking|hour)|rest of) ,,4",
      "(for|until) ,,1 the (rest|end) of (my|our|time|all|your) ,,2",
      "(as|so) long as (i|we) (live|breathe|am alive|both|draw)",
      "(until|till) ,,1 (i|the day i|my dying|death|the grave|my last) ,,2 (die|breath|day|dead)?",
      "(from (now on|here on|today|this (day|moment)|tomorrow|here) ,,5 (no more|never|nothing but|only|always|every (word|thought|thing|single)|all|total|complete|perfect|hundred))",
      "(no|never) ,,1 (secrets|lies|more lies|more secrets|more mistakes|more hurt|more pain|more tears) ,,1 (ever|again|between|from|anymore|any more|of any kind)",
      "(i|we) ,,1 (%promiseword|give you my word|give my word|can promise) ,,2 (you)? ,,4 (never|always|nothing|forever|everything|happiest|happy|perfect|hundred|anything|better than|best|will ,,2 (perfect|happy|never|always|be (fine|okay|perfect|good|better|different)))",
      "(everything|things|it|we|life|all|our (marriage|life)) (will|is going to|are going to) ,,1 be ,,1 (perfect|wonderful|amazing|fine|better than|like (before|new|it was)|as it was|back to|good again|the best)",
      "(make|making) (you|u) ,,1 (the happiest|happy|feel (loved|special|safe|like)) ,,3 (every|forever|always|again|woman|man|wife|in|for)",
      "(hand on|on my|on the) ,,1 (heart|life|mother|kids|children|bible|grave|holy)? ,,4 (never|always|not) ,,7 (again|ever)",
      "(100|hundred) ,,1 (percent|per cent)? ,,2 (honest|faithful|loyal|transparent|open|truth|truthful|committed)",
    ],
    unless: {
      match: [
        "i will always (regret|be (sorry|ashamed|responsible|the one|grateful)|carry|remember|know (what|that|i)|have (done|to live|lied|hurt))",
        "(you) (will|shall) always (have|be|know|carry|remember) ,,1 (that|the|it|to|hurt|this)",
        "for the rest of my (life)? ,,1 (i|you|with|knowing)",
      ],
      clause: [
        "(not|nor|nobody|no one|never|who) ,,2 (can|could|going to|able)? ,,1 (promise|swear|guarantee|say|expect|ask|tell you|be)",
        "(can|could|would|do|does|did) not ,,2 (promise|swear|say|expect|ask|guarantee)",
        "(regret|ashamed|carry|live with|sorry|remember|thought|hoped|vowed|promised|married|hide|hid|wonder) ,,9",
      ],
      sentence: ["(can|could|will|do) not ,,2 (promise|swear|guarantee)"],
    },
    why: "Always and forever leave no way to be honest about a bad day.",
  },
];
