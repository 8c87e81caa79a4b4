import { say } from "../shell/say.ts";
import { difference, type Piece } from "./difference.ts";

interface DifferenceProps {
  /** Which part of the words this is, such as "Until". */
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/**
 * *Was* above *Now*, as whole sentences, with what changed marked in `del` and `ins`, in words for those who listen too
 * (screens.md, "Details", 8).
 */
export function Difference({ label, was, now }: DifferenceProps) {
  const pieces = difference(was, now);
  return (
    <dl class="difference" aria-label={label}>
      <dt>{say("difference.was")}</dt>
      <dd>
        <ChangedWords pieces={pieces.filter(({ kind }) => kind !== "new")} />
      </dd>
      <dt>{say("difference.now")}</dt>
      <dd>
        <ChangedWords pieces={pieces.filter(({ kind }) => kind !== "gone")} />
      </dd>
    </dl>
  );
}

/** Words with what went in `del` and what came in `ins`, each said to who listens. */
export function ChangedWords({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, at) =>
        kind === "same" ? (
          text
        ) : kind === "gone" ? (
          <del key={at}>
            <span class="spoken">{say("difference.gone")} </span>
            {text}
            <span class="spoken"> {say("difference.end")}</span>
          </del>
        ) : (
          <ins key={at}>
            <span class="spoken">{say("difference.new")} </span>
            {text}
            <span class="spoken"> {say("difference.end")}</span>
          </ins>
        ),
      )}
    </>
  );
}
