import type { Answer, CitedSentence } from "./answer.js";
import type { Source } from "./answer.js";
import type { NotAsked } from "../retrieval/question.js";

/** Sentences with their footnotes, one after another: "It rained. [1] They left. [2]". */
export function citedText(sentences: readonly CitedSentence[]): string {
  return sentences.map(({ text, citation }) => `${text} [${citation}]`).join(" ");
}

/** The numbers of the footnotes that give different values for the same, in order; none where none is known. */
export function differingFootnotes({
  sentences,
  disagreement = [],
}: Extract<Answer, { kind: "answered" }>): number[] {
  const numbers = disagreement.flatMap((place) => sentences[place]?.citation ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What an answer says, without its sources. */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case "answered":
      return citedText(answer.sentences);
    case "notFound":
      if (answer.isNothingMore === true) return "The documents say nothing more of this.";
      // Where something comes close, a flat denial would say more than is known.
      return answer.closest ? "The documents do not say it plainly." : "The documents do not say.";
    case "notAsked":
      return replies[answer.reason];
  }
}

const replies: Readonly<Record<NotAsked, string>> = {
  empty: "Ask me a question about the documents.",
  greeting: "Hello. Ask me a question about the documents.",
  thanks: "You are welcome.",
  request: "I only answer questions from the documents.",
  more: "More about what? Ask about something in the documents.",
};

/** Where a source stands: `Title › Heading › Subheading, L40–58`, or `p. 3` where there are pages. */
export function sourceLabel({ document, passage }: Source): string {
  const { startLine, endLine, page } = passage;
  const lines = startLine === endLine ? `L${startLine}` : `L${startLine}–${endLine}`;
  const place = page === undefined ? lines : `p. ${page}`;
  return `${[document.title, ...passage.headings].join(" › ")}, ${place}`;
}
