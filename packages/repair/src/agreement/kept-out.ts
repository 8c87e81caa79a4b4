/**
 * Whether a text holds what no agreement keeps (F2): a link, which may lead to a place, a picture or an account; something
 * packed into text, as a picture is; or a place on the map. Shapes alone: nothing is read for its meaning.
 */
export const holdsWhatIsKeptOut = (text: string): boolean => {
  const plain = text.normalize("NFKC").replace(unseen, "").replace(minus, "-");
  return [link, address, packed, encoded, place, bearings, plusCode].some((shape) =>
    shape.test(plain),
  );
};

/** Characters that take no room on the screen, which would part what looks whole. */
const unseen = /[\p{Cf}\u034f]/gu;

/** The minus signs and dashes that people and keyboards write. */
const minus = /[‐-―−]/gu;

const link = /\b(?:[a-z][a-z0-9+.-]{0,30}\s?:\s?\/\/|www\.|(?:mailto|geo):)\S/i;

/** A host and what stands on it, without the scheme: example.org/here. */
const address = /[a-z0-9-]\.[a-z]{2,24}\/\S/i;

const packed = /\bdata(?::[^\s,]{0,80}[;,]|\s?:\s?[a-z]+\/[a-z])/i;

/** As long as no word is; a line of base64 in a letter has 64 or 76. A rule of dashes is not meant. */
const encoded = /(?![+/_=-]{60})[A-Za-z0-9+/_=-]{60}/;

/** Two numbers of degrees, with three or more digits after the point, or four after a comma: 1,250 is a sum of money. */
const place =
  /\d(?:\.\d{3,9}|,\d{4,9})\s?°?\s?[NSEW]?\s?[,;\s]\s?[NSEW]?\s?-?\s?\d{1,3}(?:\.\d{3}|,\d{4})/i;

/** Degrees and minutes beside a point of the compass. */
const bearings =
  /\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['′’]\s*(?:\d{1,2}(?:[.,]\d+)?\s*(?:["”]|['′’]{2})?\s*)?[NSEW]\b/i;

/** An Open Location Code: 9F4MGC2M+GH. */
const plusCode = /\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/i;
