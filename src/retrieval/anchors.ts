/**
 * The names and numbers of a question, as written: words with a capital letter that do not open it,
 * and whatever holds a digit or is all capitals.
 */
export function anchorWords(question: string): string[] {
  return [...question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu)]
    .filter(({ index, 0: word }) => {
      if (/\p{N}/u.test(word) || /^\p{Lu}{2,}/u.test(word)) return true;
      return (
        /^\p{Lu}/u.test(word) && !/(?:^|[.?!:]\s*|["“])$/u.test(question.slice(0, index).trimEnd())
      );
    })
    .map(([word]) => word);
}
