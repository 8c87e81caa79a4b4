/** The draft in which an offer to put something right is written. */
export const offerDraft = "repair:new";

/** Its fields, as a draft keeps them: empty for what there is not. */
export interface OfferForm {
  readonly what: string;
  readonly doneBy: string;
  readonly breach: string;
  readonly apology: string;
}
