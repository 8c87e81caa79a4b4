import type { Feeling } from "@groundwork/repair";
import { catalogue } from "../../messages/catalogue.ts";
import messages from "../../messages/en/feelings.json";

const say = catalogue("feelings", messages);

/** A feeling's word; a catalogue of their own, since an apology beside them needs them without the rest of this place. */
export const sayFeeling = (feeling: Feeling): string => say(`feeling.${feeling}`);

export const sayFeelings = (feelings: readonly Feeling[]): string =>
  feelings.map(sayFeeling).join(", ");
