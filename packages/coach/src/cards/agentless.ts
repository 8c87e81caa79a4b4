import type { Card } from "../core/card.ts";

const shared = {
  task: "apology",
  label: "agentless",
  reason: "agentless.reason",
  suggestion: "agentless.suggestion",
  source: "labels; Smith 2008",
  underline: "clause",
} as const;

const thing = "(@thing|@actnoun|feelings)";

export const agentless: readonly Card[] = [
  {
    ...shared,
    id: "agentless/passive",
    any: [
      `${thing} ,,3 (was|were|got|have been|has been|had been|are) ,,2 (made|broken|crossed|said|done|lost|hidden|told|taken|spent|damaged|hurt|betrayed|violated|breached|ignored|overstepped|blurred|kept|sent|exchanged|deleted|borrowed|disclosed|withheld|mentioned|shared|neglected|forgotten|missed|drunk|used|opened|run up|let|misled|stretched|bent|concealed|mishandled|misused|drained|blown|gambled|smashed|thrown|raised|overlooked|compromised|tested|strained|shaken|handled|abused|developed|formed|exposed|repeated|passed on|formed|caused|bought|sworn|signed|maxed|paid|mixed)`,
      `${thing} ,,2 {thing past perfect passive plain -@mend -@amend}`,
      "(~mistake|~error|~harm|~damage|hurt|pain|~wrong) (was|were|has been|have been) ,,2 (made|done|caused|inflicted)",
      "what (was|has been|had been|got) ,,1 (done|said|hidden|lost|taken|spent|broken|kept)",
      "(there (was|were|has been|have been)) ,,3 (mistakes|a mistake|a lapse|lapses|errors|an error|lies|a lie|some messages|messages|a kiss|drinking|a failure|failures|a breach|a betrayal|wrongdoing|dishonesty|some dishonesty|a lack|a breakdown|a moment|an incident|some (texts|texting|flirting|drinking|gambling|things|stuff)|things|contact|secrets|spending|gambling|texting|hurt|pain|an affair)",
    ],
    unless: {
      match: [
        "(you|i|he|she|kids|children) ,,1 (was|were|are) ,,2 (hurt|told|lied)",
        "by me",
        "(that|which|what|things) (i|you|we) ,,6 (was|were)",
        "things (have been|are) (said|told) by",
        "it (was|is|has been) ,,1 (done|lost|told|said|spent) ,,2 (to|by)",
      ],
      clause: [
        "by (me|my)",
        "(i|my own|mine) ,,2 (decision|choice|doing|hand)",
        "(all of it|that) ,,1 by me",
        "(by) (the|friday|sunday|monday|june|end|saturday|next|then|@figure)",
        "(is|are) ,,1 (deleted|closed|cancelled|blocked|gone|booked)",
        "^ ,,3 (will|would|could|should|must|might|may) ,,2 be",
        "(if|when|once|until)",
        "(my @any ,,2 was) (stolen|hacked)",
        "(and|as) (i|you) (made|did|know)",
        "i (did|do|am|have|was|let|made|had|lied|hid|wish|want|kept)",
        "to (me|you) by",
      ],
      nearby: [
        "(and|but)? (i|me) (was|am) the one who",
        "i (made|broke|crossed|said|did) (them|it|that|those)",
        "by me",
      ],
    },
    why: "The act has no doer: nobody broke it, it “was broken”.",
  },
  {
    ...shared,
    id: "agentless/happened",
    any: [
      "(it|this|that|things|everything|one thing|stuff|something|@actnoun|the @any ,,1|these things|what|all of (it|this)) ,,2 (just|sort of|kind of|somehow|simply|kinda)? ,,1 (~happen|happened|occurred|took place|came about)",
      "one thing led to (another|the other)",
      "(things|it|stuff|this|that|everything|matters|the @any|emotions|feelings|we|situation|texting|drinking|gambling|spending|messages) ,,4 (got out of (hand|control)|got ,,1 (away|complicated|heated|messy|carried|a bit much|the better|on top)|getting (out of|complicated|carried|heated)|gotten (out|complicated)|went (too far|wrong|south|further|sideways|off|pear|a bit|over|bad|downhill|awry)|gone (too far|wrong|further)|went a ,,2 far|spiralled|spiraled|snowballed|escalated|drifted|crept|slipped|slid|unravelled|fell apart|fell through|ran away|took over|took on a|built up|mounted up|piled up|added up|grew|developed|evolved|progressed|blew up|flared|boiled over|just (went|came|started|began)|found (its|their) way|crossed (a|the|over)|turned into|became ,,2 (more|something|physical|a thing|intimate|messy)|came out wrong|led to|came between|ended up|moved (fast|quickly)|tumbled|mushroomed|got ,,2 (legs|momentum)|sort of (grew|went|came)|grew legs|unfolded|played out|went on)",
      "(mistakes|errors|slips|letters|deadlines|deadline|drink|drinking|gambling|money|savings|debt|debts|bottles|bills|secrets|lies|temper|affair|cards|bets|tempers|passion|alcohol) ,,2 (crept|disappeared|vanished|went missing|found|got|built|grew|ended|flared|took|started|began|appeared|came|ran|mounted|piled|returned|slipped|went|took hold) ,,1",
      "(the|my|a) (phone|hand|hands|glass|plate|mouth|temper|tongue|fist|body|heart|account|password|card) (ended|slipped|flew|ran|got|went|just) ,,3",
      "(i|we) (found|find) (myself|ourselves) ,,1 (@any|in|with|on|texting|kissing|doing|there|lying|drinking|sleeping)",
      "(i|we) (ended|wound) up ,,1 (in (bed|her|his|a hotel)|kissing|sleeping|doing|texting|lying|spending|gambling|drinking)",
      "(mistakes|accidents|shit|it|these things|things) (happen|happens)",
    ],
    unless: {
      match: [
        "(nothing|never|not) ,,2 (~happen)",
        "what happened (to you|was (that|my|i|me)|is (that|i))",
        "(it|this|that) (will|can|could|would|may|might|must|should) ,,2 (~happen)",
        "wish ,,4 (~happen)",
        "(how|why) (it|this|that) ,,2 (~happen)",
        "it went (on|back) (for|into|to|with|in)",
        "what happened",
      ],
      clause: [
        "(not|nothing|never) ,,3 (~happen|accident|slip)",
        "(let|make|made|makes|allowed|allow|letting|making) (it|this|that|things|@any) ,,3",
        "(if|when|before|until|after|since|once|what|whatever|about|for) ,,3 (~happen|went wrong)",
        "(will|would|can|could|may|might|must|should) ,,3 ~happen",
        "(i|my) (let|made|took|drank|spent|hid|lied)",
        "how ,,6 (~happen|went|got|came)",
      ],
      sentence: [
        "nothing just happens",
        "not just ~happen",
        "(i|because i) (made|let|allowed) (it|that|this|things)",
      ],
      nearby: [
        "(it|that|this|things) (did not|do not|does not|never) ,,2 ~happen",
        "nothing ,,1 just ,,1 happens",
      ],
    },
    why: "The act happens by itself.",
  },
];
