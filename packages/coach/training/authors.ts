import { examplesAuthor } from "./examples.ts";

/**
 * The cards were written with these authors' texts at hand, or with the texts for them, and find less in texts they have not met. So
 * part of what they find here is hidden in training, that the words themselves are learned as well; and thresholds are chosen on others.
 */
export const besideCards: ReadonlySet<string> = new Set([
  examplesAuthor,
  "ferry",
  "harbour",
  "kitchen",
  "lighthouse",
  "market",
  "monsoon",
  "orchard",
  "prairie",
  "station",
]);

/**
 * Asked to write as the calibration set does: what people write in such a week, plainly or not, beside as much that only sounds so and
 * much that is ordinary. Most others were asked for what is hardest: near misses, and danger that is shown and never named.
 */
export const asTheCalibrationSet: ReadonlySet<string> = new Set([
  "aisle",
  "alcove",
  "arroyo",
  "bayou",
  "belfry",
  "bower",
  "brae",
  "causeway",
  "cloister",
  "corbel",
  "cupola",
  "dormer",
  "dovecote",
  "eave",
  "embankment",
  "finial",
  "ford",
  "fountain",
  "gatehouse",
  "gazebo",
  "hamlet",
  "hearth",
  "holm",
  "inglenook",
  "keep",
  "lea",
  "lectern",
  "lychgate",
  "minaret",
  "moat",
  "mooring",
  "narthex",
  "nave",
  "oriel",
  "parapet",
  "pergola",
  "plinth",
  "quoin",
  "rampart",
  "rookery",
  "transept",
  "turret",
]);

/** Asked to say it in few and plain words: danger, or intimate detail, as well as what is none. */
export const inPlainWords: ReadonlySet<string> = new Set([
  "basalt",
  "chalk",
  "cobble",
  "dolomite",
  "gneiss",
  "gypsum",
  "jasper",
  "loam",
  "marl",
  "onyx",
  "pebble",
  "quartz",
  "shingle",
  "tuff",
]);

/** Asked for nothing but ordinary prose, most of it in three to seven sentences. */
export const inOrdinaryProse: ReadonlySet<string> = new Set([
  "agate",
  "breccia",
  "calcite",
  "feldspar",
  "hornfels",
  "mica",
  "obsidian",
  "schist",
  "tephra",
  "travertine",
]);

/** Asked for drafts of four to nine sentences, most of them without danger. */
export const inLongerDrafts: ReadonlySet<string> = new Set([
  "arete",
  "cirque",
  "corrie",
  "drumlin",
  "kame",
  "moraine",
  "nunatak",
  "sill",
]);

/** Who was asked to write as people do, in whichever manner: thresholds are chosen on these (decision 0017). */
export const writesAsPeopleDo = (author: string): boolean =>
  [asTheCalibrationSet, inPlainWords, inOrdinaryProse, inLongerDrafts].some((each) =>
    each.has(author),
  );
