import type { APIButtonComponent, APIComponentInContainer } from "discord-api-types/v10";
import type { Topic } from "../../facts/topic.js";
import { customId } from "../custom-id.js";
import type { TopicGroup } from "../facts/shown-topics.js";
import type { Picture } from "../pictures/pictures.js";
import type { Strings } from "../strings/strings.js";
import { button, buttonRows, container, selectRow, textDisplay } from "./components.js";
import { labelText } from "./label-text.js";
import type { MessageBody } from "./message-body.js";
import { gallery } from "./picture-file.js";
import { shortLine } from "./short-line.js";

export interface RenderTopicsOptions {
  readonly strings: Strings;
  /** Goes along with the message. */
  readonly picture: Picture | undefined;
  /** Whether a fact bears the name: the others are searched for. */
  readonly hasFact: (topic: Topic) => boolean;
}

/**
 * What the documents are about, with ways into facts and passages; for one person alone, who sees
 * components whatever the settings say.
 *
 * @param groups at least one
 */
export function renderTopics(
  groups: readonly TopicGroup[],
  options: RenderTopicsOptions,
): MessageBody {
  const { strings, picture } = options;
  const texts = groups.map((group) => groupText(group, strings));
  const parts: APIComponentInContainer[] = [
    textDisplay(`### ${strings.topics.title}`),
    ...(picture ? [gallery(picture)] : []),
    ...texts.map(textDisplay),
    topicSelect(groups, strings),
    ...buttonRows(topicButtons(groups, options)),
  ];
  return { kind: "components", components: [container("neutral", parts)] };
}

/** Twenty-five of these, escaped, fit into a message. */
const nameCharacters = 50;

function groupText({ kind, topics }: TopicGroup, { topics: words }: Strings): string {
  const lines = topics.map(({ name, documents, count }) => {
    const counts = words.counts({ documents: documents.length, mentions: count });
    return `**${shortLine(name, nameCharacters)}** · ${counts}`;
  });
  return [`-# ${words.kinds[kind]}`, ...lines].join("\n");
}

function topicSelect(
  groups: readonly TopicGroup[],
  { topics: words }: Strings,
): ReturnType<typeof selectRow> {
  const options = groups.flatMap(({ kind, topics }) =>
    topics.map(({ id, name, documents, count }) => ({
      value: id,
      label: labelText(name, 100) || "…",
      description: `${words.kinds[kind]} · ${words.counts({ documents: documents.length, mentions: count })}`,
    })),
  );
  return selectRow({ id: customId("topic"), placeholder: words.open, options });
}

const maxButtons = 5;
/** Longer ones are cut on a phone. */
const labelCharacters = 30;

/** The first topics of every kind in turn: 💡 leads to a fact, 🔎 to a search. */
function topicButtons(
  groups: readonly TopicGroup[],
  { hasFact }: RenderTopicsOptions,
): APIButtonComponent[] {
  const ranks = Array.from({ length: maxButtons }, (_, rank) =>
    groups.flatMap(({ topics }) => topics[rank] ?? []),
  );
  return ranks
    .flat()
    .slice(0, maxButtons)
    .map((topic) =>
      button({
        id: customId("topic", topic.id),
        label: labelText(topic.name, labelCharacters) || "…",
        emoji: hasFact(topic) ? "💡" : "🔎",
      }),
    );
}
