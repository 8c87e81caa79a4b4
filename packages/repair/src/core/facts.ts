import * as v from "valibot";

/** The schema of one event's facts: exactly these entries and its type, nothing else. */
export const fact = <const Type extends string, const Entries extends v.ObjectEntries>(
  type: Type,
  entries: Entries,
) => v.strictObject({ type: v.literal(type), ...entries });

/**
 * An id as base64url text. What every object inherits ("constructor", "__proto__") is no id: looked up among the ids of a
 * log it would be found, and whoever folds the event would fail for good.
 */
const identifier = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/),
  v.check((id) => !(id in Object.prototype)),
);

export const eventId = identifier;
export const personId = identifier;

/** A digest, salt, factor or element of what reveals together: 32 bytes as base64url text. */
export const sealedText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** Milliseconds since 1970 UTC, up to the year 9999. */
export const instant = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(253_402_300_799_999),
);

/** A whole number between two bounds, both included. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** A calendar date, 2031-05-09. */
export const calendarDate = v.pipe(v.string(), v.isoDate());

/** A date as well as it is remembered: 2031, 2031-05 or 2031-05-09. */
export const rememberedDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
);

/** A choice among a few. */
export const oneOf = <const Choice extends string>(choices: readonly Choice[]) =>
  v.picklist(choices);

/** Some of a few choices, none of them twice. */
export const someOf = <const Choice extends string>(choices: readonly Choice[]) =>
  v.pipe(
    v.array(v.picklist(choices)),
    v.maxLength(choices.length),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  );
