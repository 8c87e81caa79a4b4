/**
 * Words that matter to the rules and that no other English word comes near: a slip of the fingers in one of them can be put
 * right without doubt. ("Friends" is not here: fiends; nor "scared": scarred.)
 */
const certain = new Set(
  `because believe believed believing apologise apologised apologising forgive forgiven forgiveness promise promised promises
relationship marriage everything something anything nothing everyone someone everybody always honest honestly message
messages messaged messaging husband girlfriend boyfriend together deserve deserved understand understood responsible
responsibility mistake mistakes embarrassed embarrassing remember remembered whatever whenever tomorrow tonight yesterday weekend
wednesday saturday thursday tuesday february december november september ashamed jealous jealousy disappointed disappointing
disrespect disrespected manipulate manipulated manipulating threatened threatening suicide suicidal divorce counselling counsellor
therapy therapist password passwords account accounts location instagram facebook whatsapp secretly cheated cheating gambled
gambling alcohol deceived deceiving betrayed betrayal frightened terrified explain explained explaining ignored ignoring
deleted deleting pretended pretending happened happening probably definitely especially completely absolutely immediately actually
usually finally sincerely seriously obviously guilty hospital children daughter daughters sister please pressure pressured
overreacting paranoid sensitive pathetic disgusting ridiculous comfortable uncomfortable transparency transparent communicate
communication boundaries boundary explanation responsibly regretted remorse forgotten knowing whether without another apologies`
    .split(/\s+/u)
    .filter(Boolean),
);
const shortest = 5;
const longest = 16;

/** Each certain word by what is left of it when one letter is missing. */
const withoutOne = new Map<string, string>();
for (const word of certain) for (const short of shortened(word)) withoutOne.set(short, word);

/**
 * The word meant by one with a letter too many ("promisse"), too few ("becuse") or two in the wrong order ("becuase"), its first
 * letter being right; undefined where that is not certain.
 */
export function meantBy(written: string): string | undefined {
  if (written.length < shortest || written.length > longest || certain.has(written))
    return undefined;
  const found =
    withoutOne.get(written) ??
    shortened(written).find((short) => certain.has(short)) ??
    swapped(written);
  return found === undefined || found[0] !== written[0] || isInflection(written, found)
    ? undefined
    : found;
}

/** "Divorced" is not a slip of "divorce", nor "guilt" of "guilty". */
function isInflection(written: string, found: string): boolean {
  const [short, long] = written.length < found.length ? [written, found] : [found, written];
  return long.slice(0, -1) === short && /[sdryn]$/u.test(long);
}

function shortened(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, index) => word.slice(0, index + 1) + word.slice(index + 2),
  );
}

function swapped(word: string): string | undefined {
  for (let at = 1; at < word.length - 1; at += 1) {
    const other = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (certain.has(other)) return other;
  }
  return undefined;
}
