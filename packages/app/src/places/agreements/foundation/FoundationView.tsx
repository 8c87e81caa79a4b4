import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { view } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Stepper } from "../../../ui/Stepper.tsx";
import { sayDate, sayShortDay } from "../dates.ts";
import { courseOf, sayCarefully, sayCounts, type Entry } from "../entries.ts";
import { useSentence } from "../sentence.ts";
import { say } from "../say.ts";
import { FoundationPicture } from "./FoundationPicture.tsx";
import { Legend } from "./Legend.tsx";
import { layFoundation, usualDays } from "./layout.ts";
import { OccasionTable } from "./OccasionTable.tsx";
import { useWidth } from "./width.ts";

interface FoundationViewProps {
  /** Agreements that began, the first one lowest. */
  readonly entries: readonly Entry[];
  /** The day whose midnight the picture was taken at. */
  readonly today: number;
  /** What the screen's action is, right under the picture. */
  readonly children?: ComponentChildren;
}

const monthDays = 30;

/** The foundation with everything that can be done with it: pan, all, look at one stone, and the same as a table. */
export function FoundationView({ entries, today, children }: FoundationViewProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [all, setAll] = useState(false);
  const [monthsBack, setMonthsBack] = useState(0);
  const [looked, setLooked] = useState<{
    readonly course: number;
    readonly occasion: number;
  } | null>(null);
  const courseHeight = width < 520 ? 28 : 36;
  const courses = entries.map(courseOf);
  const began = Math.min(...courses.map(({ sinceDay }) => sinceDay));
  const usual = usualDays(courses, width);
  const longer = today - began > usual;
  const span = all && longer ? today - began : usual;
  // A young foundation begins at the left and has its time before it.
  const fromDay = longer ? today - span - (all ? 0 : monthsBack * monthDays) : began;
  const toDay = fromDay + span - 1;
  const foundation = layFoundation(courses, {
    fromDay,
    toDay,
    width,
    courseHeight,
    mergeKept: all,
  });
  const isCrowded = foundation.width > width;
  // A picture wider than its room begins at its newest end: put there before it is seen, it never jumps.
  useLayoutEffect(() => {
    if (isCrowded && box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, [isCrowded, all]);
  const shownTo = Math.min(toDay, today - 1);
  const range = say("pictureRange", { from: sayShortDay(fromDay), to: sayShortDay(shownTo) });

  return (
    <figure class="foundation" aria-label={say("picture")}>
      <div class="foundation-tools">
        <p class="small soft">{range}</p>
        {longer ? (
          <div class="foundation-buttons">
            {!all && fromDay > began ? (
              <Button kind="quiet" onClick={() => setMonthsBack(monthsBack + 1)}>
                {say("earlier")}
              </Button>
            ) : null}
            {!all && monthsBack > 0 ? (
              <Button kind="quiet" onClick={() => setMonthsBack(monthsBack - 1)}>
                {say("later")}
              </Button>
            ) : null}
            <Button kind="quiet" onClick={() => setAll(!all)}>
              {say(all ? "eightWeeks" : "all")}
            </Button>
          </div>
        ) : null}
      </div>
      <div class="foundation-laid" style={{ "--course": `${courseHeight}px` }}>
        <ul class="foundation-courses" aria-label={say("courses")}>
          {entries.map((entry, course) => (
            <li key={entry.agreement.id}>
              <CourseName
                entry={entry}
                chosen={looked?.course === course}
                onChoose={() => setLooked({ course, occasion: entry.record.occasions.length - 1 })}
              />
            </li>
          ))}
        </ul>
        <div
          ref={box}
          class="foundation-scroll"
          {...(isCrowded ? { tabIndex: 0, role: "region", "aria-label": say("picture") } : {})}
        >
          <FoundationPicture
            foundation={foundation}
            seeds={courses.map(({ id }) => id)}
            courseHeight={courseHeight}
            description={say("pictureText", {
              courses: courses.length,
              from: sayShortDay(fromDay),
              to: sayShortDay(shownTo),
            })}
            looked={looked}
            onLook={(course, occasion) => setLooked({ course, occasion })}
          />
        </div>
      </div>
      {children}
      <Legend />
      <Looked entries={entries} looked={looked} onLook={setLooked} />
      <Tables entries={entries} />
      <p class="small soft">{say("pictureChanges")}</p>
    </figure>
  );
}

/** The same in words, made when it is asked for: after years there are more rows than a phone draws in passing. */
function Tables({ entries }: { readonly entries: readonly Entry[] }) {
  const [asked, setAsked] = useState(false);
  return (
    <Disclosure summary={say("table")} onToggle={setAsked}>
      {asked
        ? entries.map((entry) => <OccasionTable key={entry.agreement.id} entry={entry} />)
        : null}
    </Disclosure>
  );
}

interface CourseNameProps {
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function CourseName({ entry, chosen, onChoose }: CourseNameProps) {
  return (
    <button type="button" aria-pressed={chosen} onClick={onChoose}>
      <span>{useSentence(entry.agreement)}</span>
    </button>
  );
}

interface LookedProps {
  readonly entries: readonly Entry[];
  readonly looked: { readonly course: number; readonly occasion: number } | null;
  readonly onLook: (looked: { readonly course: number; readonly occasion: number }) => void;
}

/** One agreement and one of its dates, stepped through without having to hit a stone. */
function Looked({ entries, looked, onLook }: LookedProps) {
  const course = looked?.course ?? 0;
  const entry = entries[course];
  const name = useSentenceOf(entry);
  if (!entry) return null;
  const { occasions } = entry.record;
  const occasion = Math.min(looked?.occasion ?? occasions.length - 1, occasions.length - 1);
  const at = occasions[occasion];
  const to = (next: number) => {
    const last = (entries[next]?.record.occasions.length ?? 0) - 1;
    return next >= 0 && next < entries.length
      ? () => onLook({ course: next, occasion: last })
      : undefined;
  };
  return (
    <div class="foundation-looked">
      {entries.length > 1 ? (
        <Stepper
          label={say("stepCourse")}
          now={name}
          onPrevious={to(course - 1)}
          onNext={to(course + 1)}
        />
      ) : (
        <p class="foundation-sentence">{name}</p>
      )}
      <p>
        {sayCounts(entry.record)}.{" "}
        <b>{sayCarefully(entry.record.words, entry.record.toldWhenNot)}</b>
      </p>
      {at ? (
        <Stepper
          label={say("stepOccasion")}
          now={`${sayDate(at.on, view.value.now)}: ${say(`outcome.${at.outcome}`)}`}
          onPrevious={occasion > 0 ? () => onLook({ course, occasion: occasion - 1 }) : undefined}
          onNext={
            occasion < occasions.length - 1
              ? () => onLook({ course, occasion: occasion + 1 })
              : undefined
          }
        />
      ) : null}
      <p class="small">
        <Link to={`/agreements/${entry.agreement.id}`}>{say("openOne")}</Link>
      </p>
    </div>
  );
}

const useSentenceOf = (entry: Entry | undefined): string =>
  entry === undefined ? "" : useSentence(entry.agreement);
