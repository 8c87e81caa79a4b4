import { trustParts } from "@groundwork/repair";
import type { TrustIdea, TrustIsNot } from "@groundwork/repair";
import type { Words } from "@groundwork/replica";
import { wordsOf } from "../../../record/record.ts";
import { Turn } from "../../../ui/Turn.tsx";
import { useWho } from "../say.ts";
import { say } from "./say.ts";

interface TrustWordsProps {
  readonly who: string;
  readonly isNot: readonly TrustIsNot[];
  /** The words themselves, or the event that holds them. */
  readonly words?: Readonly<Record<string, string | undefined>>;
  readonly event?: string;
}

/** One person's idea of trust, in their words. */
export function TrustWords({ who, isNot, words, event }: TrustWordsProps) {
  const held: Words | Readonly<Record<string, string | undefined>> | null | undefined =
    event === undefined ? words : wordsOf(event).value;
  const written = trustParts.filter((part) => (held?.[part] ?? "").trim() !== "");
  const nothing = written.length + isNot.length === 0;
  return (
    <section class="flow flow-small">
      <h2>{who}</h2>
      {written.map((part) => (
        <Turn key={part} who={say(`head.${part}`)}>
          <p class="their-writing">{held?.[part]}</p>
        </Turn>
      ))}
      {isNot.length === 0 ? null : (
        <Turn who={say("isNot")}>
          <ul>
            {isNot.map((each) => (
              <li key={each}>{say(`isNot.${each}`)}</li>
            ))}
          </ul>
        </Turn>
      )}
      {nothing ? <p>{held === undefined ? "…" : say("removed")}</p> : null}
    </section>
  );
}

/** One of the two that opened together. */
export function OpenedTrust({ idea }: { readonly idea: TrustIdea }) {
  const who = useWho(idea.by);
  return (
    <div class="flow flow-small">
      <TrustWords who={who} isNot={idea.isNot} event={idea.id} />
      {idea.late ? <p class="soft small">{say("late")}</p> : null}
    </div>
  );
}
