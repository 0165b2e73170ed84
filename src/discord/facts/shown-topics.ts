import type { Topic } from "../../facts/topic.js";
import { discordLimits } from "../limits.js";

/** Topics of one kind, the most important first. */
export interface TopicGroup {
  readonly kind: Topic["kind"];
  readonly topics: readonly Topic[];
}

const kinds = ["body", "person", "place", "subject"] as const;
const maxOfKind = 8;

/** The first topics of each kind, as many of each as one select takes of all; kinds without any go. */
export function shownTopics(topics: readonly Topic[]): TopicGroup[] {
  const groups = kinds
    .map((kind) => ({ kind, topics: topics.filter((topic) => topic.kind === kind) }))
    .filter((group) => group.topics.length > 0);
  const most = Math.min(maxOfKind, Math.floor(discordLimits.selectOptions / groups.length));
  return groups.map((group) => ({ ...group, topics: group.topics.slice(0, most) }));
}
