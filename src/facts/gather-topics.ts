import { foldText } from "./fold-text.js";
import type { Identify } from "./identify.js";
import { remembered } from "./topics/remembered.js";
import { singular } from "./topics/singular.js";
import type { DocumentTopic, Topic } from "./topic.js";

/** What one document speaks of. */
export interface TopicsOfDocument {
  /** Its path below the documents folder. */
  readonly document: string;
  readonly topics: readonly DocumentTopic[];
}

export interface GatherOptions {
  readonly identify: Identify;
  /** Awaited between pieces of work of less than a millisecond. */
  readonly breathe: () => Promise<void>;
}

/**
 * Joins the topics of documents: those of one kind whose names differ only in case, accents, marks
 * and (subjects) number are one, called as in the document that mentions it most; what is a body in
 * one document is no subject in another. Most documents first, then most mentions, then as they come.
 */
export async function gatherTopics(
  documents: readonly TopicsOfDocument[],
  { identify, breathe }: GatherOptions,
): Promise<Topic[]> {
  const groups = await groupTopics(documents, breathe);
  const topics: Topic[] = [];
  let done = 0;
  for (const [key, group] of groups) {
    topics.push(topicOf(identify(key), group));
    done += group.mentions.size;
    if (done < piece) continue;
    done = 0;
    await breathe();
  }
  return topics.toSorted((a, b) => b.documents.length - a.documents.length || b.count - a.count);
}

/** How many mentions are worked on between two breaths, as far as those of one topic allow. */
const piece = 64;

/** A topic while its documents come in. */
interface Group {
  readonly kind: DocumentTopic["kind"];
  name: string;
  /** Mentions in the document that gave the name. */
  most: number;
  count: number;
  /** Mentions in each document, by its path. */
  readonly mentions: Map<string, number>;
}

async function groupTopics(
  documents: readonly TopicsOfDocument[],
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, Group>> {
  const folded = remembered(foldText);
  const subjectKey = remembered((name) => folded(name).split(" ").map(singular).join(" "));
  const bodies = new Set<string>();
  for (const { topics } of documents) {
    for (const { kind, name } of topics) if (kind === "body") bodies.add(folded(name));
    await breathe();
  }
  const groups = new Map<string, Group>();
  for (const { document, topics } of documents) {
    for (const topic of topics) {
      const name = folded(topic.name);
      const kind = topic.kind === "subject" && bodies.has(name) ? "body" : topic.kind;
      const key = `${kind}\n${kind === "subject" ? subjectKey(topic.name) : name}`;
      let group = groups.get(key);
      if (!group) {
        group = { kind, name: topic.name, most: 0, count: 0, mentions: new Map() };
        groups.set(key, group);
      }
      addTopic(group, document, topic);
    }
    await breathe();
  }
  return groups;
}

function addTopic(group: Group, document: string, { name, count }: DocumentTopic): void {
  group.count += count;
  group.mentions.set(document, (group.mentions.get(document) ?? 0) + count);
  if (count <= group.most) return;
  group.most = count;
  group.name = name;
}

function topicOf(id: string, { kind, name, count, mentions }: Group): Topic {
  const sorted =
    mentions.size > 1 ? [...mentions].toSorted(([, a], [, b]) => b - a) : [...mentions];
  return {
    id,
    kind,
    name,
    count,
    documents: sorted.map(([document]) => document),
    mentions: sorted.map(([, sum]) => sum),
  };
}
