/** Patterns with a name, for cards to use as %name. */
export const patterns: Readonly<Record<string, string>> = {
  sorry: "(sorry|~apologise|~apology|apologetic|~regret|remorse|forgive me|pardon)",
  // "I'm sorry", "so sorry", "my apologies": said as an apology
  apologises:
    "(sorry|my bad|apols|mea culpa|{i ~apologise}|~apology|{i ~regret}|i ,,3 (ashamed|remorse|regret|remorseful)|(accept|consider) this|it (pains|hurts|grieves|saddens|kills|breaks) me|(my|the) (regret|remorse)|beg your pardon|forgive me|{i plain ~hate} (that|this|how))",
  ifword:
    "(if|in case|incase|should|supposing|suppose|assuming|to the extent|insofar as|in so far as|in the event|on the off chance|in as much as|inasmuch as)",
  hurtverb:
    "(~hurt|~upset|~offend|~wound|~cause|~disappoint|~distress|~annoy|~bother|~harm|~anger|~embarrass|~insult|~fail|~wrong|~pain|~trouble)",
  oneself: "(i|we|it|this|that|anything|something|any of (it|this|that|what)|my @any)",
  iAct: "{i past perfect}",
  noexcuse:
    "((not|no|never|nor|isnt|hardly) ,,4 (~excuse|justification|reason to|defence|licence|license|alibi|pass|free pass|justify)|(does|do|did|will|can) not ,,2 (~excuse|justify|make (it|this|that|any of it) (okay|right|better|less|acceptable)|change (what|that|the)|clear me|undo|let me off|take away)|(lets|clears|excuses|absolves|frees|spares) me (of|from|off)? ,,2 (nothing|none|not)|(~explain|explanation) ..4 not ..3 (excuse|~justify|defence)|not as an excuse|no excuse|(without|rather than) ,,2 (excuse|excusing)|an explanation|no one to blame|that is a reason not)",
  someone: "(he|she|they|@person|@kin)",
  promiseword: "(promise|swear|vow|guarantee|assure)",
  forgivenessword: "(~forgive|forgiveness|~pardon|mercy|absolve)",
  time: "(@day|@month|@clock|tonight|tomorrow|today|daily|weekly|monthly|nightly|fortnightly|oclock|(each|every|once|twice|next|this|last|per|a|first|second|third) ,,1 (@timeunit|@day|@month)|@number (@timeunit|times)|@ordinal|(by|before|after|until|at|from|around|past) ,,1 (@clock|@ordinal|@day|@month|@timeunit|half @number|bed|work|breakfast|dinner|lunch|tea|school)|half @number|(first|last) thing|straight away|same (day|night|evening|hour)|(within|for|in) (a|an|the|@number) ,,1 @timeunit)",
};
