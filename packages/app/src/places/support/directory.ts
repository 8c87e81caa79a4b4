/**
 * Who can help, by country (N4). Numbers and names only: what each line is for is in the catalogue, by its kind.
 * Numbers change: every entry names the line's own site, and the screen shows `collected`.
 */
export const collected = new Date(Date.UTC(2026, 10, 22));

export const lineKinds = [
  "emergency",
  "crisis",
  "abuse",
  "men",
  "lgbt",
  "force",
  "children",
  "therapist",
] as const;
export type LineKind = (typeof lineKinds)[number];

export interface Line {
  readonly kind: LineKind;
  readonly name: string;
  /** As it is dialled and shown there. Left out where we only know a site. */
  readonly number?: string;
  /** The line's own site: the source, and where to look for a newer number. */
  readonly site?: string;
}

export type Country = "GB" | "IE" | "US" | "CA" | "AU" | "NZ" | "other";

const line = (kind: LineKind, name: string, number?: string, site?: string): Line => ({
  kind,
  name,
  ...(number === undefined ? {} : { number }),
  ...(site === undefined ? {} : { site }),
});

export const directory: Readonly<Record<Country, readonly Line[]>> = {
  GB: [
    line("emergency", "Police, ambulance, fire", "999"),
    line("crisis", "Samaritans", "116 123", "samaritans.org"),
    line(
      "abuse",
      "National Domestic Abuse Helpline (England)",
      "0808 2000 247",
      "nationaldahelpline.org.uk",
    ),
    line("abuse", "Scotland’s Domestic Abuse Helpline", "0800 027 1234", "sdafmh.org.uk"),
    line("abuse", "Live Fear Free (Wales)", "0808 80 10 800", "gov.wales/live-fear-free"),
    line(
      "abuse",
      "Domestic and Sexual Abuse Helpline (Northern Ireland)",
      "0808 802 1414",
      "dsahelpline.org",
    ),
    line("men", "Men’s Advice Line", "0808 801 0327", "mensadviceline.org.uk"),
    line("lgbt", "Galop", "0800 999 5428", "galop.org.uk"),
    line("force", "Respect Phoneline", "0808 802 4040", "respectphoneline.org.uk"),
    line("children", "NSPCC", "0808 800 5000", "nspcc.org.uk"),
    line("children", "Childline, for under 19s", "0800 1111", "childline.org.uk"),
    line("therapist", "Relate", undefined, "relate.org.uk"),
    line("therapist", "BACP directory", undefined, "bacp.co.uk"),
  ],
  IE: [
    line("emergency", "Gardaí, ambulance, fire", "112"),
    line("crisis", "Samaritans", "116 123", "samaritans.org/ireland"),
    line("abuse", "Women’s Aid", "1800 341 900", "womensaid.ie"),
    line("men", "Men’s Aid", undefined, "mensaid.ie"),
    line("lgbt", "LGBT Ireland", undefined, "lgbt.ie"),
    line("force", "MOVE Ireland", undefined, "moveireland.ie"),
    line("children", "Childline", "1800 66 66 66", "childline.ie"),
    line("children", "Tusla", undefined, "tusla.ie"),
    line("therapist", "IACP directory", undefined, "iacp.ie"),
  ],
  US: [
    line("emergency", "Police, ambulance, fire", "911"),
    line("crisis", "988 Suicide & Crisis Lifeline", "988", "988lifeline.org"),
    line("abuse", "National Domestic Violence Hotline", "1-800-799-7233", "thehotline.org"),
    line(
      "men",
      "National Domestic Violence Hotline, for everyone",
      "1-800-799-7233",
      "thehotline.org",
    ),
    line("lgbt", "LGBT National Help Center", undefined, "lgbthotline.org"),
    line(
      "force",
      "National Domestic Violence Hotline, also for people who use force",
      "1-800-799-7233",
      "thehotline.org",
    ),
    line("children", "Childhelp", "1-800-422-4453", "childhelphotline.org"),
    line("therapist", "AAMFT therapist locator", undefined, "aamft.org"),
  ],
  CA: [
    line("emergency", "Police, ambulance, fire", "911"),
    line("crisis", "988 Suicide Crisis Helpline", "988", "988.ca"),
    line("abuse", "ShelterSafe, the nearest shelter and its line", undefined, "sheltersafe.ca"),
    line("lgbt", "LGBT YouthLine and others", undefined, "youthline.ca"),
    line("children", "Kids Help Phone", "1-800-668-6868", "kidshelpphone.ca"),
    line("therapist", "CAMFT, couples and family therapists", undefined, "camft.ca"),
  ],
  AU: [
    line("emergency", "Police, ambulance, fire", "000"),
    line("crisis", "Lifeline", "13 11 14", "lifeline.org.au"),
    line("abuse", "1800RESPECT", "1800 737 732", "1800respect.org.au"),
    line("men", "MensLine", "1300 78 99 78", "mensline.org.au"),
    line("lgbt", "QLife", "1800 184 527", "qlife.org.au"),
    line("force", "Men’s Referral Service", "1300 766 491", "ntv.org.au"),
    line("children", "Kids Helpline", "1800 55 1800", "kidshelpline.com.au"),
    line("therapist", "Relationships Australia", undefined, "relationships.org.au"),
  ],
  NZ: [
    line("emergency", "Police, ambulance, fire", "111"),
    line("crisis", "Need to talk?", "1737", "1737.org.nz"),
    line("abuse", "Women’s Refuge", "0800 733 843", "womensrefuge.org.nz"),
    line("abuse", "Shine", "0508 744 633", "2shine.org.nz"),
    line("men", "Are You OK, for everyone", "0800 456 450", "areyouok.org.nz"),
    line("lgbt", "OutLine", undefined, "outline.org.nz"),
    line("force", "Are You OK, also for people who use force", "0800 456 450", "areyouok.org.nz"),
    line("children", "Oranga Tamariki", "0508 326 459", "orangatamariki.govt.nz"),
    line("therapist", "Relationships counselling directory", undefined, "familyservices.govt.nz"),
  ],
  other: [
    line("emergency", "In the European Union, and from most mobile phones", "112"),
    line("crisis", "Find a Helpline, by country", undefined, "findahelpline.com"),
    line("crisis", "Befrienders Worldwide", undefined, "befrienders.org"),
    line("abuse", "NO MORE directory, by country", undefined, "nomoredirectory.org"),
    line(
      "children",
      "Child Helpline International, by country",
      undefined,
      "childhelplineinternational.org",
    ),
  ],
};

export const countries = Object.keys(directory) as Country[];

/** The country that this browser's languages speak of; "other" where none of ours does. */
export function likelyCountry(languages: readonly string[]): Country {
  for (const language of languages) {
    const { region } = new Intl.Locale(language);
    const country = countries.find((each) => each === region);
    if (country) return country;
  }
  return "other";
}
