import { generatedPassage, loadTopics } from "./generated-passages.js";
import type { Clause } from "./generated-text.js";

/** A question, and the number of the passage that it was made from, if any. */
export interface GeneratedQuestion {
  readonly text: string;
  readonly passage: number | undefined;
}

/**
 * Questions about passages from all over the corpus: of every ten five are plain, two have a letter
 * left out, two ask two things, and one is about what the documents do not say.
 */
export function generatedQuestions(count: number, passages: number): GeneratedQuestion[] {
  const topics = loadTopics();
  return Array.from({ length: count }, (_, i) => {
    const passage = Math.floor((i + 0.5) * (passages / count));
    const [first, second = first] = generatedPassage(passage, topics).flatMap(
      ({ clauses }) => clauses,
    );
    if (!first || !second || i % 10 === 9) return { text: unanswerable(i), passage: undefined };
    return { text: worded(i, first, second), passage };
  });
}

function worded(i: number, first: Clause, second: Clause): string {
  switch (i % 10) {
    case 5:
    case 6:
      return who({ ...first, object: misspelt(first.object) });
    case 7:
    case 8:
      return `${which(first).slice(0, -1)}, and ${who(second).toLowerCase()}`;
    default:
      return i % 2 === 0 ? who(first) : which(first);
  }
}

const who = ({ verb, adjective, object }: Clause): string =>
  `Who ${verb} the ${adjective} ${object}?`;
const which = ({ subject, verb, adjective, object }: Clause): string =>
  `Which ${adjective} ${object} was ${verb} by the ${subject}?`;
const misspelt = (word: string): string => word.slice(0, 2) + word.slice(3);

const places = ["Quastonia", "Brundlefloe", "Ximberg", "Oltramund"];
const unanswerable = (i: number): string =>
  `When was the treaty of ${places[i % places.length] ?? ""} signed?`;
