import type { Topic } from "../../facts/topic.js";
import type { DocumentSummary } from "../../library/library.js";
import { pictureLimits } from "../pictures/pictures.js";
import type { TopicsPicture } from "../pictures/pictures.js";
import { labelText } from "../rendering/label-text.js";
import type { Strings } from "../strings/strings.js";

const nameCharacters = 60;
/** Titles have the whole width, and two lines. */
const titleCharacters = 100;

/**
 * Which documents share which topics: those that most documents speak of, and of the documents those
 * that speak of most of them, in their order. Undefined where no two documents share one.
 */
export function topicsPicture(
  topics: readonly Topic[],
  documents: readonly DocumentSummary[],
  { topics: words, undrawn }: Pick<Strings, "topics" | "undrawn">,
): TopicsPicture | undefined {
  const shared = topics.filter((topic) => topic.documents.length > 1);
  const subjects = shared.slice(0, pictureLimits.subjects);
  const shown = mostSharing(subjects, documents);
  if (shown.length < 2) return undefined;
  return {
    title: words.pictureTitle,
    summary: words.picture({ subjects: subjects.length, documents: shown.length }),
    undrawnNotice: undrawn,
    scale: words.scale,
    documents: shown.map(({ title }) => labelText(title, titleCharacters) || "…"),
    subjects: subjects.map((topic) => ({
      name: labelText(topic.name, nameCharacters) || "…",
      counts: shown.map(({ path }) => mentions(topic, path)),
    })),
  };
}

function mostSharing(
  subjects: readonly Topic[],
  documents: readonly DocumentSummary[],
): DocumentSummary[] {
  const shares = new Map(
    documents.map((one) => [one, subjects.filter((topic) => mentions(topic, one.path) > 0).length]),
  );
  const sharing = documents.filter((one) => (shares.get(one) ?? 0) > 0);
  const most = sharing
    .toSorted((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0))
    .slice(0, pictureLimits.documents);
  return sharing.filter((one) => most.includes(one));
}

function mentions({ documents, mentions: counts }: Topic, path: string): number {
  const place = documents.indexOf(path);
  return place < 0 ? 0 : (counts[place] ?? 0);
}
