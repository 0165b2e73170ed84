import { ApplicationCommandOptionType, ChannelType } from "discord-api-types/v10";
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  APIApplicationCommandSubcommandOption,
} from "discord-api-types/v10";
import type { Localise } from "../interactions/localise.js";
import { locales } from "../records/settings.js";
import { languageNames } from "../strings/language-names.js";
import type { CommandTexts } from "../strings/strings.js";
import { accessRules } from "./altered-settings.js";

type OptionKey = keyof CommandTexts["settings"]["options"];
type Text = (key: OptionKey) => ReturnType<Localise>;

/** The subcommands of `/settings`, as Discord registers them. */
export function settingsOptions(localise: Localise): APIApplicationCommandSubcommandOption[] {
  const text: Text = (key) => localise(({ commands }) => commands.settings.options[key]);
  const sub = (
    key: OptionKey,
    options: APIApplicationCommandBasicOption[],
  ): APIApplicationCommandSubcommandOption => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...text(key),
    options,
  });
  return [
    sub("show", []),
    sub("server", serverOptions(text, localise)),
    sub("channel", channelOptions(text)),
    sub("access", accessOptions(text)),
  ];
}

function serverOptions(text: Text, localise: Localise): APIApplicationCommandBasicOption[] {
  const { Boolean: flag, Role: role, String: string } = ApplicationCommandOptionType;
  const auto = localise(({ settings }) => ({ name: settings.languageAuto, description: "" }));
  const choices = [
    choice("auto", auto),
    ...locales.map((locale) => ({ name: languageNames[locale], value: locale })),
  ];
  return [
    { type: string, ...text("language"), choices },
    { type: flag, ...text("plainText") },
    { type: flag, ...text("buttons") },
    { type: role, ...text("humanRole") },
    { type: flag, ...text("noHumanRole") },
    { type: role, ...text("adminRole") },
  ];
}

/** Channels where people may ask. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

function channelOptions(text: Text): APIApplicationCommandBasicOption[] {
  const { Boolean: flag, Channel: channel } = ApplicationCommandOptionType;
  return [
    { type: flag, ...text("askChannel"), required: true },
    { type: channel, ...text("where"), channel_types: [...channelTypes] },
  ];
}

function accessOptions(text: Text): APIApplicationCommandBasicOption[] {
  const { String: string, Channel: channel, Role: role, User: user } = ApplicationCommandOptionType;
  const choices = accessRules.map((rule) => choice(rule, text(rule)));
  return [
    { type: string, ...text("rule"), required: true, choices },
    { type: channel, ...text("channel"), channel_types: [...channelTypes] },
    { type: role, ...text("role") },
    { type: user, ...text("member") },
  ];
}

function choice(
  value: string,
  { name, name_localizations }: ReturnType<Localise>,
): APIApplicationCommandOptionChoice<string> {
  return { name, name_localizations, value };
}
