/** English word forms: which dictionary word a written form can belong to, and in what form. */

type Form = "base" | "s" | "past" | "part" | "ing";

const irregular = `be was,were been|have had had|do did done|go went gone|say said said|tell told told|know knew known|think thought thought|get got got|make made made|take took taken|see saw,seen seen|come came come|find found found|give gave given|keep kept kept|let let let|put put put|cut cut cut|hit hit hit|hurt hurt hurt|read read read|shut shut shut|set set set|bet bet bet|spread spread spread|upset upset upset|split split split|cost cost cost|quit quit quit
leave left left|feel felt felt|become became become|begin began begun|bring brought brought|buy bought bought|break broke broken|build built built|catch caught caught|choose chose chosen|deal dealt dealt|drink drank,drunk drunk|drive drove driven|eat ate eaten|fall fell fallen|fight fought fought|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hold held held|lead led led|lend lent lent|lie lied lied|lay laid laid|lose lost lost|mean meant meant|meet met met|mislead misled misled|pay paid paid|repay repaid repaid|ride rode ridden|ring rang,rung rung|run ran run|sell sold sold|send sent sent|shake shook shaken|shoot shot shot|show showed shown|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|spin span,spun spun|stand stood stood|steal stole stolen|stick stuck stuck|swear swore sworn|swing swung swung|sneak snuck snuck|teach taught taught|tear tore torn|throw threw thrown|understand understood understood|wake woke woken|wear wore worn|win won won|write wrote written|withdraw withdrew withdrawn|blow blew blown|draw drew drawn|fly flew flown|creep crept crept|weep wept wept|bend bent bent|bite bit bitten|beat beat beaten|bind bound bound|burn burnt burnt|dig dug dug|dream dreamt dreamt|feed fed fed|flee fled fled|forbid forbade forbidden|overhear overheard overheard|seek sought sought|shrink shrank shrunk|slide slid slid|spill spilt spilt|spoil spoilt spoilt|strike struck struck|sweep swept swept|undo undid undone|wind wound wound|withhold withheld withheld|cling clung clung|overtake overtook overtaken|bear bore borne|swim swam swum|text text text|arise arose arisen|redo redid redone`;

const byForm = new Map<string, { lemma: string; form: Form }[]>();
const lemmas = new Set<string>();

function file(word: string, lemma: string, form: Form): void {
  byForm.set(word, [...(byForm.get(word) ?? []), { lemma, form }]);
}

for (const entry of irregular.split(/[|\n]/u)) {
  const [lemma = "", past = "", part = ""] = entry.split(" ");
  lemmas.add(lemma);
  for (const word of past.split(",")) file(word, lemma, "past");
  file(part, lemma, "part");
}
for (const word of ["am", "are", "is"]) file(word, "be", "base");
file("has", "have", "s");
file("does", "do", "s");
file("goes", "go", "s");
file("lying", "lie", "ing");
file("lay", "lay", "past");
file("dying", "die", "ing");

/** Lets the lexicon's words be recognised in their inflected forms. */
export function learn(words: Iterable<string>): void {
  for (const word of words) lemmas.add(word);
}

/** Every dictionary word a form can belong to. An unknown regular-looking form gets a guessed one. */
export function readings(word: string): readonly Reading[] {
  const found = knownReadings(word);
  if (found.length > 0 || !/[a-z]{2}(?:ed|ing)$/u.test(word) || notVerbs.has(word)) return found;
  const lemma = word.replace(/(?:ed|ing)$/u, "");
  const forms = word.endsWith("ing") ? (["ing"] as const) : (["past", "part"] as const);
  return forms.map((form) => ({ lemma, form }));
}

/** Whether a form belongs to a word that is known, not guessed. */
export function isKnown(word: string): boolean {
  return knownReadings(word).length > 0;
}

interface Reading {
  readonly lemma: string;
  readonly form: Form;
}

function knownReadings(word: string): readonly Reading[] {
  const found: Reading[] = [...(byForm.get(word) ?? [])];
  if (lemmas.has(word)) found.push({ lemma: word, form: "base" });
  for (const [suffix, forms] of suffixes) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue;
    const stem = word.slice(0, -suffix.length);
    const lemma = stems(stem, suffix).find((each) => lemmas.has(each));
    for (const form of forms) {
      if (lemma !== undefined && !found.some((each) => each.lemma === lemma && each.form === form))
        found.push({ lemma, form });
    }
  }
  return found;
}

const notVerbs = new Set(
  "thing nothing something anything everything evening morning during king ring wedding building ceiling red bed need indeed hundred bored tired scared ashamed wicked sacred naked sibling pudding clothing spring string wing feeling shed weed seed speed feed breed greed exceed succeed".split(
    " ",
  ),
);

const suffixes: readonly (readonly [string, readonly Form[]])[] = [
  ["ing", ["ing"]],
  ["ed", ["past", "part"]],
  ["d", ["past", "part"]],
  ["t", ["past"]],
  ["es", ["s"]],
  ["s", ["s"]],
];

function stems(stem: string, suffix: string): string[] {
  if (suffix === "t") return stem.endsWith("n") ? [stem] : [];
  const undoubled = /([b-df-hj-np-tv-z])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  const withY = stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, `${stem}e`, ...undoubled, ...withY];
}
