/** Returns the function with its answers kept by its argument: each text is worked on once. */
export function remembered<Answer>(answerOf: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const answer = answerOf(text);
    known.set(text, answer);
    return answer;
  };
}
