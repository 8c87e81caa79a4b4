const mostKept = 20_000;

/** Works something out once for each word and keeps it, so that a word has one answer; never more than so many at a time. */
export function keptByWord<Answer>(workOut: (word: string) => Answer): (word: string) => Answer {
  const kept = new Map<string, Answer>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const answer = workOut(word);
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, answer);
    return answer;
  };
}
