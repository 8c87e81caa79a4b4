import { useId } from "preact/hooks";
import { weekdays } from "@groundwork/repair";
import { Chips, Choices } from "../../../ui/Choices.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Field } from "../../../ui/Field.tsx";
import { sayWeekday, zoneHere } from "../dates.ts";
import { usePartner } from "../entries.ts";
import { daysOf, type Form } from "../form.ts";
import { say } from "../say.ts";

interface FormFieldsProps {
  readonly form: Form;
  readonly set: (field: keyof Form, text: string) => void;
  readonly zone: string | undefined;
  /** What stands is changed: another's promise is an agreement of its own. */
  readonly doerStays: boolean;
}

/** Whose promise it is and when it falls due; the rest is folded away (F1). */
export function FormFields({ form, set, zone, doerStays }: FormFieldsProps) {
  const partner = usePartner();
  // A pact's end stands in the open, and its review days are its own.
  const isPact = form.openness === "yes" && form.whose === "me";
  return (
    <>
      {doerStays ? null : (
        <Choices
          legend={say("whose")}
          options={[
            { value: "me", label: say("whoseMe") },
            { value: "other", label: say("whoseOther", { name: partner }) },
          ]}
          value={form.whose === "" ? null : form.whose}
          onChoose={(whose) => set("whose", whose)}
        />
      )}
      <Choices
        legend={say("when")}
        options={[
          { value: "week", label: say("when.week") },
          { value: "day", label: say("when.day") },
          { value: "month", label: say("when.month") },
          { value: "cue", label: say("when.cue"), hint: say("when.cueHint") },
        ]}
        value={form.every}
        onChoose={(every) => set("every", every)}
      />
      <Due form={form} set={set} />
      <div class="flow flow-small">
        <Field
          label={say("time")}
          type="time"
          value={form.time}
          onInput={(time) => set("time", time)}
        />
        <p class="small soft">
          {say("zoneNote", { zone: (zone ?? zoneHere()).replaceAll("_", " ") })}
        </p>
      </div>
      <Disclosure summary={say(isPact ? "foldedPact" : "folded")}>
        {isPact ? null : (
          <Field
            label={say("until")}
            hint={say("untilHint")}
            type="date"
            value={form.until}
            onInput={(until) => set("until", until)}
          />
        )}
        <Select
          label={say("tell")}
          value={form.tellWithin}
          options={[6, 12, 24, 48, 72, 168].map((hours) => [
            String(hours),
            say("term.tellWithinValue", { hours }),
          ])}
          onChoose={(hours) => set("tellWithin", hours)}
        />
        <Field label={say("why")} value={form.why} onInput={(why) => set("why", why)} grows />
        {isPact ? null : (
          <Field
            label={say("review")}
            type="date"
            value={form.review}
            onInput={(review) => set("review", review)}
          />
        )}
      </Disclosure>
    </>
  );
}

function Due({ form, set }: Pick<FormFieldsProps, "form" | "set">) {
  switch (form.every) {
    case "day":
      return null;
    case "week":
      return (
        <div class="days flow">
          <Chips
            legend={say("days")}
            options={weekdays.map((day) => ({ value: day, label: sayWeekday(day) }))}
            chosen={new Set(daysOf(form))}
            onToggle={(day, chosen) =>
              set(
                "days",
                weekdays
                  .filter((each) => (each === day ? chosen : daysOf(form).includes(each)))
                  .join(" "),
              )
            }
          />
          <Select
            label={say("everyWeeks")}
            value={form.weeks}
            options={[1, 2, 3, 4].map((weeks) => [
              String(weeks),
              say("everyWeeksValue", { weeks }),
            ])}
            onChoose={(weeks) => set("weeks", weeks)}
          />
        </div>
      );
    case "month":
      return (
        <Select
          label={say("monthDay")}
          value={form.monthDay}
          options={[
            ...Array.from({ length: 28 }, (_, at): [string, string] => [
              String(at + 1),
              say("monthDayValue", { day: at + 1 }),
            ]),
            ["-1", say("monthDayLast")],
          ]}
          onChoose={(day) => set("monthDay", day)}
        />
      );
    case "cue":
      return (
        <Select
          label={say("dayOne")}
          value={daysOf(form)[0] ?? "SU"}
          options={weekdays.map((day) => [day, sayWeekday(day)])}
          onChoose={(day) => set("days", day)}
        />
      );
  }
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field-input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
