import { impactParts, type EventId, type Need, type SharedImpact } from "@groundwork/repair";
import { useWords, view } from "../../record/record.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { kindOf, sharedWith, usePartner } from "./letters.ts";
import { say } from "./say.ts";

/** What the other shared of the harm and of their needs, in view while an apology is written (M2). And one example. */
export function Shared({ topic }: { readonly topic: EventId | null }) {
  const partner = usePartner();
  const { impact, needs } = sharedWith(view.value, topic);
  const kind = kindOf(view.value, topic);
  return (
    <div class="shared">
      {impact.length > 0 ? (
        <Disclosure summary={say("heard", { name: partner })} open>
          {impact.map((each) => (
            <ImpactWords key={each.id} impact={each} />
          ))}
        </Disclosure>
      ) : null}
      {needs.length > 0 ? (
        <Disclosure summary={say("needs", { name: partner })} open>
          <ul class="bullets">
            {needs.map((need) => (
              <NeedWords key={need.id} need={need} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure summary={say("examples")}>
        <p class="field-label">{say("exampleBefore")}</p>
        <p class="words">{say(`example.${kind}.before`)}</p>
        <p class="field-label">{say("exampleAfter")}</p>
        <p class="words">{say(`example.${kind}.after`)}</p>
        <p class="small soft">{say("exampleNote")}</p>
      </Disclosure>
    </div>
  );
}

function ImpactWords({ impact }: { readonly impact: SharedImpact }) {
  const words = useWords(impact.id);
  return (
    <>
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
