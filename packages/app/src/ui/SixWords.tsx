/** Words to compare by reading them aloud: numbered, in order. */
export function SixWords({
  words,
  label,
}: {
  readonly words: readonly string[];
  readonly label: string;
}) {
  return (
    <ol class="six-words" aria-label={label}>
      {words.map((word, at) => (
        <li key={`${at}-${word}`}>{word}</li>
      ))}
    </ol>
  );
}
