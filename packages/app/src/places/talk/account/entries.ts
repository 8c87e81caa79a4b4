import type { CameToLight } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { isWaiting } from "../../door/opened.ts";

/** What came to light later, oldest first, as far as this person has looked: what waits behind their door is not among it. */
export const entriesSeen = (): readonly CameToLight[] =>
  Object.values(view.value.pair?.account.cameToLight ?? {})
    .filter(({ by, id }) => by === view.value.me || !isWaiting(id))
    .sort((one, other) => one.at - other.at);
