import { useState } from "preact/hooks";
import { breachExtents, breachKinds, standards, waysItCameOut } from "@groundwork/repair";
import type { BreachNoteDescription, BreachTold, BreachWords } from "@groundwork/repair";
import { Link } from "wouter-preact";
import type { Writing } from "../../record/draft.ts";
import { usePartnerName } from "../../record/names.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { DraftPaper } from "../../ui/DraftPaper.tsx";
import { Field } from "../../ui/Field.tsx";
import { whoseLabel } from "./BreachFacts.tsx";
import { say } from "./say.ts";

/** The fields of a breach as a draft keeps them; an empty text is "not said". */
export const noBreachFields = {
  what: "",
  kindWords: "",
  kind: "",
  extent: "",
  since: "",
  cameOut: "",
  standard: "",
  responsible: "",
};

type Fields = Readonly<Record<string, string>>;

const chosen = <Value extends string>(
  text: string | undefined,
  among: readonly Value[],
): Value | null => among.find((value) => value === text) ?? null;

const whose = ["me", "them", "both"] as const;
const cameOutAlone = [...waysItCameOut, "not-known"] as const;
const sincePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export const sinceIsReadable = ({ since = "" }: Fields): boolean =>
  since.trim() === "" || sincePattern.test(since.trim());

/** What a draft describes, for one's own room. */
export const noteOf = (fields: Fields): BreachNoteDescription => ({
  kind: chosen(fields["kind"], breachKinds),
  extent: chosen(fields["extent"], breachExtents),
  since: fields["since"]?.trim() || null,
  cameOut: chosen(fields["cameOut"], cameOutAlone),
  standard: chosen(fields["standard"], standards),
  responsible: chosen(fields["responsible"], whose),
});

/** What a draft tells the other; null while kind or whose doing is not said. */
export const toldOf = (fields: Fields): BreachTold | null => {
  const { kind, responsible, cameOut, ...rest } = noteOf(fields);
  if (kind === null || responsible === null) return null;
  return { ...rest, kind, responsible, cameOut: cameOut === "not-known" ? null : cameOut };
};

export const wordsOfBreach = (fields: Fields): BreachWords => ({
  what: fields["what"] ?? "",
  kind: fields["kindWords"] ?? "",
});

interface BreachFieldsProps {
  readonly writing: Writing;
  /** Folds all but the sentence and its kind. */
  readonly short: boolean;
}

/** One plain sentence; below it what kind it was and, as far as wished, the rest (U1). */
export function BreachFields({ writing, short }: BreachFieldsProps) {
  const fields = writing.fields.value;
  const rest = <Rest writing={writing} alone={short} />;
  return (
    <>
      <DraftPaper
        label={say("what")}
        hint={short ? say("onlyHere") : undefined}
        field="what"
        writing={writing}
        lines={3}
      />
      <Choices
        legend={say("kind")}
        options={breachKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        value={chosen(fields["kind"], breachKinds)}
        onChoose={(kind) => writing.set("kind", kind)}
      />
      {fields["kind"] === "other" ? (
        <Field
          label={say("kindWords")}
          maxLength={200}
          value={fields["kindWords"] ?? ""}
          onInput={(text) => writing.set("kindWords", text)}
        />
      ) : null}
      {short ? <Disclosure summary={say("moreFields")}>{rest}</Disclosure> : rest}
      <Disclosure summary={say("notABreach")}>
        <p class="soft">{say("notABreachText")}</p>
      </Disclosure>
      <p class="soft small">
        {say.rich("notWanted", {}, { help: (words) => <Link to="/support/help">{words}</Link> })}
      </p>
    </>
  );
}

interface RestProps {
  readonly writing: Writing;
  readonly alone: boolean;
}

function Rest({ writing, alone }: RestProps) {
  const name = usePartnerName();
  const fields = writing.fields.value;
  const [left, setLeft] = useState(false);
  const unreadable = left && !sinceIsReadable(fields) ? say("sinceUnreadable") : undefined;
  return (
    <>
      <Choices
        legend={say("whose")}
        options={whose.map((value) => ({ value, label: whoseLabel(value, name) }))}
        value={chosen(fields["responsible"], whose)}
        onChoose={(value) => writing.set("responsible", value)}
      />
      <Choices
        legend={say("extent")}
        options={breachExtents.map((value) => ({ value, label: say(`extent.${value}`) }))}
        value={chosen(fields["extent"], breachExtents)}
        onChoose={(value) => writing.set("extent", value)}
      />
      <div onFocusOut={() => setLeft(true)}>
        <Field
          label={say("since")}
          hint={say("sinceHint")}
          error={unreadable}
          maxLength={10}
          value={fields["since"] ?? ""}
          onInput={(text) => writing.set("since", text)}
        />
      </div>
      <Choices
        legend={say("cameOut")}
        options={(alone ? cameOutAlone : waysItCameOut).map((value) => ({
          value,
          label: say(`cameOut.${value}`),
        }))}
        value={chosen(fields["cameOut"], cameOutAlone)}
        onChoose={(value) => writing.set("cameOut", value)}
      />
      <Choices
        legend={say("standard")}
        options={standards.map((value) => ({ value, label: say(`standard.${value}`) }))}
        value={chosen(fields["standard"], standards)}
        onChoose={(value) => writing.set("standard", value)}
      />
    </>
  );
}
