/**
 * Whether a text holds what no agreement keeps (F2): a link, which may lead to a place, a picture or an account; something
 * packed into text, as a picture is; or a place on the map. Shapes alone: nothing is read for its meaning.
 */
export const holdsWhatIsKeptOut = (text: string): boolean =>
  [link, packed, place].some((shape) => shape.test(text));

const link = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S/i;

const packed = /\bdata:[^\s,]*[;,]|[A-Za-z0-9+/_-]{80,}/;

/** Two numbers of degrees, with three or more digits after the point. */
const place = /-?\d{1,3}\.\d{3,}\s*°?\s*[NS]?\s*[,;\s]\s*-?\d{1,3}\.\d{3,}/i;
