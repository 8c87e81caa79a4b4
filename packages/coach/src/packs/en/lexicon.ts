import { keptByWord } from "./kept-by-word.ts";
import { learn, readings } from "./words.ts";

/**
 * Word classes. A word belongs to a class in any of its forms ("lied" is in @deceive). Kept small and plain: a class is what a
 * rule needs to tell apart, not a dictionary.
 */
const classes: Readonly<Record<string, string>> = {
  // function words
  not: "not never nobody nothing none neither nor without hardly scarcely barely nowhere",
  be: "be",
  have: "have",
  do: "do",
  will: "will shall",
  modal: "would could should might may must can ought 'd",
  i: "i",
  you: "you",
  we: "we",
  third: "he she they",
  thirdobj: "him her them",
  person:
    "he she they him her them somebody someone everyone everybody man woman men women people person bloke guy girl boy friend friends mate mates colleague boss brother sister mother father mum dad cousin uncle aunt wife husband neighbour doctor anyone anybody",
  kin: "mother mum father dad brother sister parents family cousin aunt uncle gran grandma nan friend mate mates boss sister-in-law mother-in-law colleague therapist counsellor neighbour auntie son daughter kid child",
  possessive: "my your our his her their",
  the: "the a an this that these those some any",
  but: "but however although though yet nevertheless nonetheless still only except",
  because: "because since as",
  intensifier:
    "so very really truly deeply terribly awfully genuinely honestly sincerely extremely completely totally utterly absolutely just quite too all more most much well sometimes always also still even ever only actually simply already finally maybe perhaps probably now then soon often never kind sort of again definitely certainly clearly obviously literally basically fully wholly entirely both bloody fucking damn bit dead proper rather almost nearly first once twice later myself freely gladly",
  // verbs of the act
  deceive:
    "lie deceive mislead cheat hide conceal fake forge fabricate invent pretend deny delete erase disguise sneak smuggle con scam trick dupe fib gaslight cover omit falsify bury stash mask tamper wipe hoodwink siphon divert intercept sweet-talk string two-time",
  intimate:
    "kiss sleep fuck shag snog hook flirt sext cheat touch grope cuddle date chat dm message text whatsapp snap swipe match meet see bang pull seduce undress bed swipe flirt webcam matched hookup",
  money:
    "spend gamble bet borrow lend steal take withdraw empty drain blow lose waste owe cash pawn sell transfer invest remortgage wager stake overdraw charge wire max forge sign punt deposit sink plough splurge siphon embezzle rack loan",
  substance: "drink use relapse smoke snort inject swallow drug score booze vape binge",
  disclose:
    "tell share post forward repeat gossip mention reveal leak show blab expose disclose announce complain moan slag bitch mock",
  snoop:
    "read check scroll track follow spy record film search open log hack unlock monitor watch install screenshot photograph",
  abandon:
    "miss skip leave forget ignore walk abandon ditch ghost dump cancel disappear vanish duck dodge avoid stay",
  abuse:
    "shout scream yell swear insult mock humiliate laugh belittle call hit slap push shove throw grab punch kick choke smash break spit bully threaten swing",
  sayverb:
    "say tell ask call shout answer reply write text message warn beg promise mention explain speak talk argue",
  lookback:
    "be make do give drive push force find deserve have get let choose want come go start know see lead cause allow bring hurt treat show say look keep mean accuse call throw hit ignore neglect refuse reject nag punish insult cheat lie overreact stop need take",
  promise: "promise swear vow guarantee",
  agreeto: "promise agree",
  // verbs that name no act
  vagueharm:
    "hurt fail wrong disappoint damage ruin destroy wreck mess cause harm wound devastate offend upset pain neglect injure distress shatter break betray let screw fuck cock foul treat behave act handle neglect abuse mishandle",
  mental:
    "think know feel want wish hope love like hate believe understand realise mean need care worry remember regret fear dread suppose guess expect trust adore intend accept admit respect value appreciate cherish wonder doubt imagine consider figure reckon deserve matter seem prefer enjoy blame cope struggle",
  perceive: "hear watch notice see listen read look feel",
  idle: "sit stand lie wake cry weep eat sleep wait pray breathe write start begin try come get go do have make be deserve say apologise stop ask answer thank think talk speak learn agree decide choose own forgive live cause end become grow happen need sob struggle",
  mend: "block end stop book close enrol enroll join sign quit repay return pay unfollow unfriend uninstall remove arrange cut resign register schedule start attend install contact print deposit replace refund reimburse settle unsubscribe cancel hand move delete apply book sell begin appoint see change give",
  coming: "come own confess admit tell explain apologise",
  amend:
    "repay pay refund reimburse return replace restore reimburse sell transfer tell ring call write apologise go correct explain confess admit fix repair rebuild mend put send give clear settle cover cook take redo withdraw visit retract buy",
  tellverb: "tell say explain confess admit write ring call speak inform",
  vagueverb:
    "try be do make change improve work prove earn love respect treat show win become fight grow learn listen appreciate communicate support strive aim hope care put give fix build rebuild regain deserve want mean need know understand accept wait hurt understand respect think live always never see spend forgive get feel regret carry keep have remember miss start stop go take come let",
  // feelings
  feelingadj:
    "upset hurt angry cross mad annoyed sad offended disappointed gutted distressed devastated heartbroken uncomfortable bothered furious bitter insecure jealous unhappy miserable confused frustrated betrayed disrespected neglected lonely worried anxious scared afraid emotional sensitive paranoid hysterical hormonal touchy livid fuming irritated heartsick broken-hearted wounded bruised humiliated embarrassed unloved hurting suffering struggling crying pissed salty triggered ashamed aggrieved put-out shaken bent unsettled vexed suspicious disturbed stung",
  feelingnoun:
    "hurt pain anger distress upset feelings feeling sadness disappointment heartache suffering reaction reactions anguish unhappiness worry bitterness grief tears inconvenience offence offense discomfort confusion misunderstanding embarrassment frustration insecurity insecurities harm trouble worries stress trauma",
  innerstate:
    "afraid scared frightened ashamed jealous lonely proud weak selfish cowardly coward greedy insecure needy envious embarrassed terrified vain numb flattered worthless small unwanted ignored invisible empty hollow desperate bored resentful angry lost",
  innernoun:
    "fear shame jealousy loneliness pride cowardice weakness selfishness greed insecurity envy vanity embarrassment panic ego boredom resentment anger loneliness spite",
  remorse:
    "ashamed remorseful guilty sorry regretful gutted mortified disgusted apologetic appalled sickened horrified heartbroken sick devastated",
  remorsenoun: "shame remorse guilt regret regrets apology sorrow disgust",
  circumstance:
    "drunk stressed pissed wasted high tipsy hammered hungover lonely depressed exhausted tired overworked burnt young grieving unwell ill sick intoxicated knackered plastered hormonal steaming wrecked sleep-deprived isolated vulnerable skint broke desperate unemployed jobless bored frazzled shattered overwhelmed anxious",
  circumstancenoun:
    "drink alcohol drinks stress pressure work job depression grief menopause tiredness exhaustion wine beer vodka drugs weed medication hormones lockdown covid childhood upbringing adhd ptsd anxiety redundancy debt loneliness deadline deadlines nights shifts culture breakdown bereavement trauma insomnia illness",
  // nouns
  actnoun:
    "affair kiss loan loans debt debts gambling drinking lying cheating messages texts message text photos photo pictures account card fling hookup porn onlyfans bet bets betting lies lie pills bottles bottle emails email calls money cash secret-phone receipts credit tinder app apps dm dms chats snapchat sexting stealing theft spending coffees drugs relapse binge overdraft profile hotel cocaine weed savings deposit flirting shouting screaming gossip password rent",
  thing:
    "thing things stuff it that this situation matter matters circumstances event events boundary boundaries line lines mistake mistakes error errors trust vow vows promise promises confidence confidences feelings word words decision decisions road roads choice choices wrong wrongs messages texts money rules rule act acts action actions incident indiscretion indiscretions friendship relationship marriage life lies truth affair damage hurt harm secret secrets details information habit drinking drink gambling balance loan payment payments repayments judgement conversation conversations kiss bottle bottles one door chats chat emails spending bills bill card cards account accounts savings debt debts loans flirting alcohol clothes drinks hands lips emotion emotions temper tempers plates bets texting message phone savings app communication commitments commitment",
  vaguenoun:
    "wrong bad terrible awful stupid horrible things something mistake mistakes everything nothing anything wrongs harm damage pain error errors that it this much what better stuff",
  deviceaccount:
    "phone laptop tablet ipad computer email emails inbox gmail outlook password passwords passcode pin pins login logins code account accounts instagram facebook whatsapp whatsapps messages message texts text dms snapchat telegram tiktok socials messenger icloud cloud browser history bank card cards statement statements camera cameras location gps tracker airtag find-my life360 screen photos gallery call-log calls thumbprint fingerprint faceid face-id unlock watch device devices apps app chats chat search-history webcam doorbell dashcam sim snap twitter imessage imessages maps timeline dropbox laptop notifications voicemail",
  harmnoun: "affair lie lies betrayal cheating lying deceit gambling debt drinking",
  vagueval:
    "honest honesty open openness transparent transparency respect respectful kind kinder kindness communicate communication better trust trustworthy supportive support understanding patient patience loving present considerate caring thoughtful appreciate appreciative committed commitment effort faithful loyal loyalty responsible accountable attentive there mindful reliable dependable closer close quality warmth warm fair fairness affectionate nicer nice calm calmer positive boundaries boundary connection intimacy romantic romance priority mature consideration decent dependable team",
  everything: "everything anything every all anyone everyone always",
  number:
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand ninety half fifteen twenty-five",
  day: "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays weekday weekdays weekend weekends mon tue tues wed thu thur thurs fri sat sun",
  month:
    "january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec easter christmas ramadan eid diwali lent thanksgiving summer winter autumn spring xmas new-year holi advent",
  timeunit:
    "second seconds minute minutes mins min hour hours hrs hr day days night nights morning mornings evening evenings afternoon afternoons week weeks month months year years fortnight weekend weekends term payday quarter lunch dinner breakfast bedtime midday noon midnight lunchtime teatime supper",
  clock: "noon midday midnight oclock",
  // safety
  strike:
    "ram belt clobber wallop deck clout whack thrash hit slap punch kick choke strangle shove push grab throw smash beat bite burn stab headbutt drag throttle pin whip thump smack shake restrain hurt attack assault rape strike batter suffocate scratch elbow bash backhand yank kneed twist bend hurl slam",
  bodypart:
    "face head neck throat arm arms hair wrist wrists eye leg stomach jaw ribs mouth shoulder shoulders ear back chest nose lip",
  object:
    "plate plates mug cup glass phone door wall tv chair table bottle window laptop remote vase dish dishes lamp mirror keys furniture screen bowl ashtray iron pan wardrobe cupboard",
  weapon:
    "knife gun weapon machete bat belt hammer scissors razor blade rope cable acid petrol axe screwdriver pistol rifle cane",
  fearword:
    "scared afraid frightened terrified petrified fear dread scares frightens terrifies frighten scare unsafe scary",
  harmact:
    "do react say hurt hit kill find flip snap explode kick lose come follow track turn rage",
  die: "die kill suicide suicidal overdose self-harm hang disappear",
  child:
    "child children kid kids son daughter daughters sons baby boys girls boy girl little bairns ones",
  // a message in a conversation
  insult:
    "idiot moron clown liar fool loser coward cow pig rat snake bitch bastard slag slut whore tart prick dickhead knob twat arsehole asshole tosser wanker scum trash psycho nutter freak disgrace embarrassment parasite leech mumu muppet donkey fraud hypocrite martyr narcissist creep weirdo brat failure joke waster layabout sponger scrounger crybaby cheat dickhead cockroach worm weasel vermin lowlife nobody doormat simpleton halfwit imbecile cretin numpty plonker prat pillock git sod junkie nag gobshite thief miser cheapskate wimp",
  scorn:
    "pathetic ridiculous stupid thick dumb useless worthless disgusting lazy spineless hopeless laughable embarrassing childish crazy insane deluded delusional vile brainless gutless petty clueless dense repulsive toxic unhinged psychotic pitiful idiotic moronic cowardly hypocritical immature infantile stingy heartless",
  animal:
    "dog pig cow rat snake sheep donkey goat monkey hyena vulture toad slug weasel worm puppy parrot hen animal mule pigeon hyena peacock gorilla ape mosquito",
  resume:
    "answer talk speak ring call phone telephone finish continue resume listen hear discuss sit return reply carry restart explain respond",
  // a question about what happened
  intimatepart:
    "breast breasts boob boobs tits nipple nipples chest body bodies bum arse ass backside bottom thigh thighs hip hips waist belly stomach neck throat lip lips tongue mouth penis cock dick willy vagina pussy crotch skin hair shoulder shoulders knee knees leg legs collarbone ear ears cheek hand hands finger fingers",
  sexnoun:
    "oral blowjob bj handjob foreplay orgasm orgasms climax position positions missionary doggy lingerie underwear knickers panties thong bra boxers stockings suspenders negligee naked nude nudes undressed topless nakedness kinky kink fetish bondage handcuffs toys vibrator threesome striptease massage",
  clothing:
    "dress blouse nightgown nightie petticoat skirt shirt top trousers jeans jumper coat vest sari dupatta clothes shorts tights slip pyjamas robe towel hoodie socks shoes heels t-shirt buttons zip",
  undress: "undress strip unzip unbutton unhook unclasp peel",
  touch:
    "touch stroke caress grope fondle lick suck finger rub squeeze kiss bite nibble hold grab feel spank nuzzle",
  sexsound: "moan groan scream gasp pant whimper squeal orgasm climax cum",
  bedplace: "bed bedroom mattress covers sheets duvet pillow sofa backseat shower bath",
  measured:
    "bigger smaller thicker longer tighter louder quieter hotter sexier softer rougher gentler wetter firmer harder wilder kinkier hairier thinner slimmer fitter prettier curvier",
};

const byWord = new Map<string, Set<string>>();
for (const [name, words] of Object.entries(classes)) {
  for (const word of words.split(" ")) {
    const set = byWord.get(word) ?? new Set<string>();
    set.add(`@${name}`);
    byWord.set(word, set);
  }
}
learn(byWord.keys());

/** What a normalised word can be asked for: itself, "~lemma", "@class", "/form". One word has one set. */
export const keysOf: (norm: string) => ReadonlySet<string> = keptByWord((norm) => {
  const keys = new Set<string>([norm, `~${norm}`]);
  for (const name of byWord.get(norm) ?? []) keys.add(name);
  for (const { lemma, form } of readings(norm)) {
    keys.add(`~${lemma}`);
    keys.add(`/${form}`);
    for (const name of byWord.get(lemma) ?? []) keys.add(name);
  }
  if (/[a-z]{3}[^s]s$/u.test(norm)) keys.add(`~${norm.slice(0, -1)}`);
  return keys;
});

/** The same for a word written with a capital inside a sentence that is in no class: "@name", of whomever or whatever. */
export const nameKeys: (norm: string) => ReadonlySet<string> = keptByWord((norm) => {
  const keys = keysOf(norm);
  const classed = [...keys].some((key) => key.startsWith("@"));
  return classed ? keys : new Set([...keys, "@name"]);
});

const money = /^(?:\d[\d,.]*)(?:k|m|quid|euro|euros|pounds|usd|ksh|naira|rupees)?$/u;
const clock = /^(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:am|pm)?$/u;

const pricedKeys = keptByWord((norm) => keysOfNumber(norm, true));
const plainKeys = keptByWord((norm) => keysOfNumber(norm, false));

/** The same for a number as written: "@figure", and what it may stand for. */
export function numberKeys(norm: string, marksBefore: string): ReadonlySet<string> {
  return /[$£€₹₦¥]$/u.test(marksBefore) ? pricedKeys(norm) : plainKeys(norm);
}

function keysOfNumber(norm: string, priced: boolean): ReadonlySet<string> {
  const keys = new Set<string>([norm, "@figure", "@number"]);
  if (priced || (money.test(norm) && /\d{3}/u.test(norm)) || /\dk$/u.test(norm)) keys.add("@sum");
  if (Number(norm) >= 8) keys.add("@many");
  if (clock.test(norm)) keys.add("@clock");
  if (/^\d{1,2}(?:st|nd|rd|th)$/u.test(norm)) keys.add("@ordinal");
  return keys;
}
