/** A5: what trust looks like for someone, in their own words. */
export const trustParts = ["safe", "heard", "not-hiding", "lines", "is-not"] as const;
export type TrustWordsPart = (typeof trustParts)[number];

/** A5: what trust does not have to mean. */
export const trustIsNot = ["devices", "money", "checked-on"] as const;
export type TrustIsNot = (typeof trustIsNot)[number];
