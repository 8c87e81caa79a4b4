import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Refusal } from "@groundwork/replica";
import { say } from "../shell/say.ts";

type Sentence = (refusal: Refusal) => string;

/** Most days nothing is refused: the sentences are fetched with the first refusal (docs/decisions/0010). */
const sentence = signal<Sentence | null>(null);

/** Stands in where they cannot be fetched: most likely there is no connection, which is then what was refused for. */
const unfetched = signal(false);

const fetchSentences = (): void =>
  void import("./refusal-sentences.ts").then(
    ({ refusalSentence }) => (sentence.value = refusalSentence),
    () => (unfetched.value = true),
  );

const withoutSentences: Sentence = ({ code }) =>
  say(code === "unreachable" ? "refused.unreachable" : "refused");

/** The plain sentence for a refusal; null while there is none, or it is being fetched. For use inside a component. */
export function useRefusalSentence(refusal: Refusal | null): string | null {
  useEffect(() => {
    if (refusal && sentence.peek() === null) fetchSentences();
  }, [refusal]);
  if (refusal === null) return null;
  return sentence.value?.(refusal) ?? (unfetched.value ? withoutSentences(refusal) : null);
}

/** Why something was not done, as a plain sentence, and that nothing written is lost. Spoken when it appears. */
export function Refused({ refusal }: { readonly refusal: Refusal | null }) {
  const why = useRefusalSentence(refusal);
  return (
    <div class="refused" role="alert">
      {why === null ? null : (
        <p class="notice small" data-kind="look">
          {why} {say("refused.kept")}
        </p>
      )}
    </div>
  );
}
