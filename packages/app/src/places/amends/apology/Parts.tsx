import type { ApologyComponent, ApologyReview } from "@groundwork/coach";
import { messages as coachWords } from "@groundwork/coach/messages";
import { useId, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { Icon } from "../../../ui/Icon.tsx";
import { sentenceAround } from "./marks.ts";
import { sayStudio } from "./say.ts";

interface PartsProps {
  readonly review: ApologyReview;
  /** The text that was read. */
  readonly text: string;
}

/**
 * What the letter holds and what could be there, heaviest first; asking for forgiveness is never asked for. A press on one shows
 * where it stands or what to ask oneself, and how sure it is that it matters.
 */
export function Parts({ review, text }: PartsProps) {
  const id = useId();
  const [asked, setAsked] = useState<ApologyComponent | null>(null);
  const present = review.present.map(({ component }) => component);
  const [next] = review.missing;
  return (
    <section class="flow flow-small">
      <h2 class="field-label">{sayStudio("parts")}</h2>
      <ul class="chip-row">
        {[...present, ...review.missing].map((component) => (
          <li key={component}>
            <button
              type="button"
              class="component component-button"
              data-present={present.includes(component) || undefined}
              aria-expanded={asked === component}
              aria-controls={id}
              onClick={() => setAsked(asked === component ? null : component)}
            >
              {present.includes(component) ? <Icon name="check" /> : null}
              {coachWords[`component.${component}`]}
              <span class="spoken">
                : {sayStudio(present.includes(component) ? "present" : "absent")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div id={id}>
        {asked ? <Part component={asked} review={review} text={text} /> : null}
        {!asked && next ? <p class="soft">{coachWords[`missing.${next}`]}</p> : null}
      </div>
      <p class="small soft">{sayStudio("notRequired")}</p>
    </section>
  );
}

/** One part: the sentences that hold it or the question that could lead to it, and its source. */
function Part({ component, review, text }: PartsProps & { readonly component: ApologyComponent }) {
  const places = review.present.find((each) => each.component === component)?.at ?? [];
  const sentences = new Set(places.map(({ start, end }) => sentenceAround(text, start, end)));
  return (
    <div class="flow flow-small">
      {sentences.size === 0 ? <p>{coachWords[`missing.${component}`]}</p> : null}
      {[...sentences].map((sentence) => (
        <blockquote key={sentence} class="part-quote words">
          {sentence}
        </blockquote>
      ))}
      <p class="small soft">
        {sayStudio(`partSource.${component}`)}{" "}
        <Link to="/why/missing-parts">{sayStudio("whyParts")}</Link>
      </p>
    </div>
  );
}
