import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "feelings-shift",
  reason: "feelings-shift.reason",
  suggestion: "feelings-shift.suggestion",
  source: "labels; Smith 2008",
  underline: "onward",
  notUnder: ["conditional"],
} as const;

const regretOpener =
  "(sorry|{i ~apologise}|{i ~regret}|my apology|i hate|it (pains|hurts|saddens|grieves|upsets) me|i am ,,1 (sad|saddened|hurt)|it is (a shame|a pity|sad|unfortunate)|i wish)";

export const feelingsShift: readonly Card[] = [
  {
    ...shared,
    id: "feelings-shift/you-feel",
    any: [
      `${regretOpener} (that|how|to (see|hear|know|learn))? (if)? (you|that you) ,,1 (~feel|feeling)`,
      `${regretOpener} (that|how|to (see|hear|know|learn))? (that)? you ,,1 (are|were|got|get|have been|became|become|is) ,,2 (@feelingadj|worked up|cut up|hung up|wound up|put out|taken aback|in a (state|mood)|having ,,2 (hard|difficult|tough|bad) time|finding|struggling|taking|reacting|going to)`,
      `${regretOpener} (that|how|to (see|hear|know|learn))? (that)? you ,,2 (took|take|taken|taking) ,,1 (it|this|that|offence|things|my|what)`,
      `${regretOpener} (that|how)? you ,,2 (see|saw|view|think|thought|reacted|react|find (it|this|that)|found (it|this|that) ,,1 (so|too|hard|painful|difficult|upsetting|hurtful|very)|interpreted|misunderstood|perceive|perceived|believe|read|chosen|choose|chose|decided|can not|could not|could ,,1 not)`,
    ],
    unless: {
      match: [
        "because (i|of me|of my|of what i)",
        "you (found|find|saw|read|believe|believed|think|thought) (out|the|a|my|me|on|them|us|her|his|about|him|messages|photos|i|nothing|everything|your)",
        "wish",
        "when i (lied|told|said|hid|left)",
        "feel ,,4 because i",
        "(you|to) (have|had) to (feel|see|think|find)",
        "i (made|left|let|put|gave)",
        "could not (trust|rely|come|count|tell|lean|depend|sleep|find me|reach)",
        "can not (trust|rely|sleep|believe)",
      ],
      sentence: ["(by|from) (my|what i)"],
    },
    why: "It is sorry for the other's feeling, as if the feeling were the trouble.",
  },
  {
    ...shared,
    id: "feelings-shift/your-feelings",
    any: [
      `(sorry|{i ~apologise}|~regret|~apology) (for|about|that) ,,3 your ,,2 @feelingnoun (about|over|at|with|from|have|has|had|are|is|were)?`,
      `(sorry|{i ~apologise}|~regret|~apology) (for|about) ,,3 @feelingnoun ,,2 (you|that you) (are|were|have|feel|felt|had|get|got)`,
      `(sorry|{i ~apologise}|~regret|i hate|~apology) (that|how|if)? ,,1 (it|this|that|things|(what|all) @any ,,2) ,,2 (~upset|~hurt|~offend|~sting|~bother|~distress|~annoy|~disappoint|~wound|~pain|~trouble|~feel|~affect|~make|~made|~get|~hit|~leave) ..1 (you|for you|to you|your)`,
      `(sorry|i hate) (that|how|if)? ,,1 (it|this|that) (still|all)? (is|was|has been|feels|felt|came|comes) ,,2 (hard|painful|difficult|upsetting|hurtful|tough|a shock|rough|hurting|so much|too much) ,,2 (for|on|to)? you`,
      `${regretOpener} (that|how)? (my @any ,,3|what i ,,3|@the ,,2) ,,1 (upset|upsets|bothers|bothered|offends|offended|annoys|annoyed|stings) you`,
      "(sorry|i hate) (that|if)? ,,1 (it|this|that) ,,2 (~sting|~rankle|~linger|~smart|~hit|~land) ,,3 (you|with you)",
      `${regretOpener} (that)? you ,,2 (got|worked|let|gotten|wound) yourself`,
      "sorry (for|about|that) your (feelings|ego)",
      "sorry ..1 your ,,1 (feelings|ego|pride|heart) ,,2 (hurt|bruised|broken|dented|got)",
      "(sorry|~regret) (that|for the (way|fact))? ,,2 you ,,3 (hurt|feel hurt|are hurting|got hurt)",
    ],
    unless: {
      match: [
        "(i|that i|which i|we) (caused|gave|put|brought|created|inflicted)",
        "(pain|hurt|harm|distress|damage) ,,3 (i|my)",
        "made you (doubt|question|think|believe|choose|lie|wonder|walk|live|carry|check|stand|look)",
        "(because|by|from|through) ,,1 (i|me|my|what i)",
        "hurt you (to|when|badly)? i",
      ],
    },
    why: "The regret is for how the other feels; the act is left out.",
  },
];
