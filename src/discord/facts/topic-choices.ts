import type { Topic } from "../../facts/topic.js";
import { foldText } from "../../facts/fold-text.js";
import type { Choice } from "../interactions/command.js";
import { discordLimits } from "../limits.js";
import { labelText } from "../rendering/label-text.js";
import type { Strings } from "../strings/strings.js";
import { topicCharacters } from "./timeline-page.js";

/** Topics that hold what somebody has typed so far, those that begin with it first; by their names. */
export function topicChoices(
  topics: readonly Topic[],
  typed: string,
  { topics: words }: Pick<Strings, "topics">,
): Choice[] {
  const sought = foldText(typed);
  const places = topics.map((topic) => ({ topic, at: foldText(topic.name).indexOf(sought) }));
  const found = [...places.filter(({ at }) => at === 0), ...places.filter(({ at }) => at > 0)];
  const named = new Map<string, Topic>();
  for (const { topic } of found) {
    const name = labelText(topic.name, topicCharacters);
    if (name !== "" && !named.has(name)) named.set(name, topic);
    if (named.size === discordLimits.choices) break;
  }
  return [...named].map(([value, { documents, count }]) => ({
    name: `${value} · ${words.counts({ documents: documents.length, mentions: count })}`,
    value,
  }));
}
