import type { AccessRules, ChannelSettings, GuildSettings } from "../records/settings.js";
import { languageNames } from "../strings/language-names.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import type { MessageBody } from "./message-body.js";
import { firstLines } from "./first-lines.js";

export interface RenderSettingsOptions {
  readonly strings: Strings;
  /** The channels with settings of their own. */
  readonly channels: ReadonlyMap<string, ChannelSettings>;
  /** Sentences to stand above: that they were saved, or what is to be done besides. */
  readonly notes?: readonly string[];
}

/** The settings of a guild. */
export function renderSettings(
  settings: GuildSettings,
  { strings, channels, notes = [] }: RenderSettingsOptions,
): MessageBody {
  const { settings: words } = strings;
  const asking = [...channels].filter(([, { isAskChannel }]) => isAskChannel).map(([id]) => id);
  const { language, humanRoleId, adminRoleIds } = settings;
  const facts: [string, string][] = [
    [words.language, language === "auto" ? words.languageAuto : languageNames[language]],
    [words.plainText, settings.plainText ? words.on : words.off],
    [words.feedbackButtons, settings.feedbackButtons ? words.on : words.off],
    [words.humanRole, humanRoleId === undefined ? words.off : `<@&${humanRoleId}>`],
    [words.adminRoles, mentions("@&", adminRoleIds, strings) || words.nobody],
    [words.askChannels, mentions("#", asking, strings) || words.off],
    [words.allowed, rules(settings, "allowed", strings) || words.everybody],
    [words.denied, rules(settings, "denied", strings) || words.nobody],
  ];
  const lines = facts.map(([name, value]) => `**${name}**: ${value}`);
  const card = { title: words.title, texts: [notes.join("\n"), lines.join("\n")] };
  return renderCard(card, settings);
}

const maxMentions = 20;

function mentions(mark: "#" | "@" | "@&", ids: readonly string[], strings: Strings): string {
  return firstLines(
    ids.map((id) => `<${mark}${id}>`),
    { strings, max: maxMentions },
  ).join(" ");
}

function rules(
  { channels, roles, users }: GuildSettings,
  kind: keyof AccessRules,
  strings: Strings,
): string {
  return [
    mentions("#", channels[kind], strings),
    mentions("@&", roles[kind], strings),
    mentions("@", users[kind], strings),
  ]
    .filter((part) => part !== "")
    .join(" ");
}
