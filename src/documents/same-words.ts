/** Whether two texts are the same words, whatever the capitals, spaces and punctuation. */
export function sameWords(one: string, other: string | undefined): boolean {
  return other !== undefined && wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
