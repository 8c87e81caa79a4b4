import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { EventId, Letter } from "@groundwork/repair";
import type { Refusal } from "@groundwork/replica";
import { useBeside } from "../../../coach/beside.ts";
import { useReading, type Reading } from "../../../coach/reading.ts";
import { say as sayCoach } from "../../../coach/say.ts";
import { useStepping } from "../../../coach/stepping.ts";
import { leadingOn } from "../../../navigation.ts";
import { useDraft } from "../../../record/draft.ts";
import { view } from "../../../record/record.ts";
import { WhileItStands } from "../../../ui/AtRest.tsx";
import { Actions, Button } from "../../../ui/Button.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { Refused } from "../../../ui/Refused.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { Stepper } from "../../../ui/Stepper.tsx";
import { CoachPanel, flagWords } from "./CoachPanel.tsx";
import { LetterPaper } from "./LetterPaper.tsx";
import { changePath, keepVersion, shortPath, usePartner } from "../letters.ts";
import { carryMarks, clauseAround, marksByLine, type FoundMark } from "./marks.ts";
import { OfferDialog } from "./OfferDialog.tsx";
import { say } from "../say.ts";
import { sayStudio } from "./say.ts";
import { Shared } from "./Shared.tsx";
import { Versions } from "./Versions.tsx";
import "../amends.css";

interface EditorProps {
  readonly letter: Letter | null;
  readonly topic: EventId | null;
  /** The words of the last version. */
  readonly start: string;
}

/** The apology studio (M2): a page of paper, with the coach beside it or in a drawer that never rises by itself. */
export function Editor({ letter, topic, start }: EditorProps) {
  const partner = usePartner();
  const joined = view.value.pair !== null;
  const beside = useBeside();
  const writing = useDraft(`apology:${letter?.id ?? "new"}`, { letter: start });
  const text = writing.fields.value["letter"] ?? "";
  const reading = useReading("apology", text);
  const flags = reading?.review?.flags ?? [];
  const paper = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState(false);
  const { at, look, several, step, spoken, bar, safetyFirst, onRest } = useStepping({
    reading,
    findings: flags,
    shown: beside || open,
    flagWords,
    onLook: () => setAsked((times) => times + 1),
  });
  const [ledBack, setLedBack] = useState(0);
  const [offering, setOffering] = useState<EventId | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const kept = useRef<{ id: EventId | null; text: string }>({
    id: letter?.id ?? null,
    text: start,
  });
  const latest = useRef(text);
  latest.current = text;

  const keepLatest = async (): Promise<Refusal | null> => {
    const words = latest.current;
    if (words.trim() === "" || words === kept.current.text) return null;
    const result = await keepVersion(kept.current.id, topic, words);
    if ("refusal" in result) {
      setRefusal(result.refusal);
      return result.refusal;
    }
    kept.current = { id: result.letter, text: words };
    return null;
  };
  /**
   * One version for each time of leaving, and none where nothing changed. In turn: who leaves while a version is being kept
   * leaves no second letter with the same words.
   */
  const keeping = useRef<Promise<Refusal | null>>(Promise.resolve(null));
  const keep = () => (keeping.current = keeping.current.then(keepLatest, keepLatest));
  useEffect(
    () => () => {
      void writing.record(keep);
    },
    [],
  );

  // A safety finding stands alone on the paper too: nothing is underlined until the rest is asked for.
  const marked = safetyFirst ? null : reading;
  const lines = useMemo(() => marksByLine(marked?.text ?? "", marksOf(marked)), [marked]);
  const carried = useMemo(() => carryMarks(lines, text), [lines, text]);
  const lookedAt = (open || beside) && flags.length > 0 && !safetyFirst ? `flag:${at}` : null;
  const flag = flags[at];
  const leadBack = () => {
    setOpen(false);
    // At once, in the press itself: a phone opens its keyboard for nothing later.
    paper.current?.focus({ preventScroll: true });
    setLedBack(ledBack + 1);
  };
  /** To the words themselves, chosen on the paper; only while they are those that were read. */
  const goToWords =
    flag && reading?.text === text
      ? () => {
          paper.current?.setSelectionRange(flag.start, flag.end);
          leadBack();
        }
      : undefined;

  const coach = (
    <CoachPanel
      reading={reading}
      at={at}
      safetyFirst={safetyFirst}
      onRest={onRest}
      onGoToWords={goToWords}
    />
  );

  const finish = async () => {
    const goOn = leadingOn();
    if ((await keep()) !== null) return;
    goOn(kept.current.id === null ? "/amends" : "/amends/enough", { replace: true });
  };
  const offer = async () => {
    if ((await keep()) === null) setOffering(kept.current.id);
  };
  const makeChange = async () => {
    const goOn = leadingOn();
    if ((await keep()) !== null) return;
    const { id } = kept.current;
    const version = id === null ? undefined : view.peek().self.apology[id]?.versions.at(-1);
    if (version) goOn(changePath(version.id));
  };

  return (
    <Screen
      where={joined ? say("studioTitle", { name: partner }) : say("studioTitleAlone")}
      back="/amends"
      paper
      title={joined ? say("studioTitle", { name: partner }) : say("studioTitleAlone")}
      titleHidden
      companion={
        beside ? (
          <div class="coach-beside flow" aria-label={sayCoach("name")} role="region">
            <p class="spoken" role="status">
              {spoken}
            </p>
            {several ? (
              <Stepper
                label={sayCoach("findings")}
                now={bar}
                onPrevious={step(at - 1)}
                onNext={step(at + 1)}
              />
            ) : null}
            {coach}
            <Shared topic={topic} letter={letter} />
          </div>
        ) : undefined
      }
    >
      <div class="letter-prompt">
        <p class="paper-label">{say("prompt")}</p>
        <p class="soft small">
          {say("promptHint")}{" "}
          {letter === null && text === "" ? (
            <Link to={shortPath(topic)}>{sayStudio("toShort")}</Link>
          ) : null}
        </p>
      </div>
      <LetterPaper
        label={say("letter")}
        value={text}
        lines={carried}
        active={lookedAt}
        asked={asked}
        staysInView={open}
        ledBack={ledBack}
        paper={paper}
        state={writing.state.value}
        caret={writing.caret.value?.at}
        onInput={(words, caretAt) => writing.set("letter", words, caretAt)}
      />
      <Refused refusal={refusal} />
      <Actions>
        <Button onClick={() => void finish()}>{say("doneForNow")}</Button>
        {joined && text.trim() !== "" ? (
          <WhileItStands>
            <Button kind="line" onClick={() => void offer()}>
              {say("offer", { name: partner })}
            </Button>
          </WhileItStands>
        ) : null}
      </Actions>
      {beside ? null : <Shared topic={topic} letter={letter} />}
      {letter ? (
        <Versions letter={letter} now={text} onTake={(words) => writing.set("letter", words)} />
      ) : null}
      {joined && text.trim() !== "" ? (
        <Rows>
          <Row onClick={() => void makeChange()} verb={say("open")} note={say("toChangeNote")}>
            {say("toChange")}
          </Row>
        </Rows>
      ) : null}
      {beside ? null : (
        <Drawer
          bar={bar}
          spoken={spoken}
          open={open}
          onToggle={(opens) => {
            if (!opens) return leadBack();
            setOpen(true);
            look(at);
          }}
          onPrevious={several ? step(at - 1) : undefined}
          onNext={several ? step(at + 1) : undefined}
        >
          {coach}
        </Drawer>
      )}
      {offering ? (
        <OfferDialog
          letter={offering}
          topic={topic}
          text={text}
          onClose={() => setOffering(null)}
        />
      ) : null}
    </Screen>
  );
}

function marksOf(reading: Reading | null): readonly FoundMark[] {
  const review = reading?.review;
  if (!review) return [];
  return [
    ...review.present.flatMap(({ component, at }) =>
      at.map((place) => ({
        ...clauseAround(reading.text, place, review.flags),
        kind: "present" as const,
        id: component,
      })),
    ),
    ...review.flags.map(({ start, end }, index) => ({
      start,
      end,
      kind: "flag" as const,
      id: `flag:${index}`,
    })),
  ];
}
