/**
 * Asked to write as the calibration set does: what people write in such a week, plainly or not, beside as much that only sounds so and
 * much that is ordinary. Most others were asked for what is hardest: near misses, and danger that is shown and never named.
 */
export const asTheCalibrationSet: ReadonlySet<string> = new Set([
  "alcove",
  "arroyo",
  "bayou",
  "belfry",
  "brae",
  "causeway",
  "cloister",
  "dovecote",
  "embankment",
  "ford",
  "fountain",
  "gatehouse",
  "hamlet",
  "holm",
  "inglenook",
  "lea",
  "lychgate",
  "moat",
  "mooring",
  "nave",
  "parapet",
  "quoin",
  "rookery",
  "transept",
]);
