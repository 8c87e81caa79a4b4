import {
  impactParts,
  type EventId,
  type GivenAnswer,
  type Letter,
  type Need,
  type SharedImpact,
} from "@groundwork/repair";
import { useWords, view } from "../../../record/record.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { foundMissing, kindOf, sharedWith, usePartner } from "../letters.ts";
import { sayFeelings } from "../../talk/feelings.ts";
import { say } from "../say.ts";
import { sayStudio } from "./say.ts";

interface SharedProps {
  readonly topic: EventId | null;
  /** The letter that is written on; null for a new one. */
  readonly letter: Letter | null;
}

/**
 * What the other shared of the harm, of their needs and of what they found missing, in view while an apology is written (M2). And
 * one example.
 */
export function Shared({ topic, letter }: SharedProps) {
  const partner = usePartner();
  const missing = letter === null ? null : foundMissing(letter, view.value);
  const { impact, needs } = sharedWith(view.value, topic);
  const kind = kindOf(view.value, topic);
  return (
    <div class="shared">
      {missing ? (
        <Disclosure summary={sayStudio("answerMissing", { name: partner })} open>
          <Missing answer={missing} />
        </Disclosure>
      ) : null}
      {impact.length > 0 ? (
        <Disclosure summary={sayStudio("heard", { name: partner })} open>
          {impact.map((each) => (
            <ImpactWords key={each.id} impact={each} />
          ))}
        </Disclosure>
      ) : null}
      {needs.length > 0 ? (
        <Disclosure summary={sayStudio("needs", { name: partner })} open>
          <ul class="bullets">
            {needs.map((need) => (
              <NeedWords key={need.id} need={need} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure summary={sayStudio("examples")}>
        <p class="field-label">{sayStudio("exampleBefore")}</p>
        <p class="words">{sayStudio(`example.${kind}.before`)}</p>
        <p class="field-label">{sayStudio("exampleAfter")}</p>
        <p class="words">{sayStudio(`example.${kind}.after`)}</p>
        <p class="small soft">
          {sayStudio("exampleWho", { who: sayStudio(`example.${kind}.who`) })}
        </p>
      </Disclosure>
    </div>
  );
}

function Missing({ answer }: { readonly answer: GivenAnswer }) {
  const line = useWords(answer.id)?.["line"];
  return (
    <>
      <ul class="bullets">
        {answer.missing.map((component) => (
          <li key={component}>{say(`component.${component}`)}</li>
        ))}
      </ul>
      {line ? <p class="words their-line">{line}</p> : null}
    </>
  );
}

function ImpactWords({ impact }: { readonly impact: SharedImpact }) {
  const words = useWords(impact.id);
  return (
    <>
      {impact.feelings.length > 0 ? <p>{sayFeelings(impact.feelings)}</p> : null}
      {impactParts
        .filter((part) => words?.[part])
        .map((part) => (
          <p key={part} class="words">
            {words?.[part]}
          </p>
        ))}
    </>
  );
}

const NeedWords = ({ need }: { readonly need: Need }) => (
  <li class="words">{useWords(need.id)?.["need"]}</li>
);
