/** The languages that Footnote speaks. */
export const locales = ["en", "zh-CN", "es", "fr"] as const;
export type Locale = (typeof locales)[number];

/** Whom the bot answers. A denial is stronger than a permission; no permission at all allows everyone. */
export interface AccessRules {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
}

/** The settings of one guild. */
export interface GuildSettings {
  /** The language of the bot's own words; `auto` follows the asker, then the guild. */
  readonly language: Locale | "auto";
  /** Answers as plain text instead of components, for readers behind bridges. */
  readonly plainText: boolean;
  /** Whether answers carry buttons to vote. */
  readonly feedbackButtons: boolean;
  /** The role that "Ask a human" pings; without one the button is not offered. */
  readonly humanRoleId: string | undefined;
  /** Roles that may use the administrator's commands besides those who may manage the guild. */
  readonly adminRoleIds: readonly string[];
  readonly channels: AccessRules;
  readonly roles: AccessRules;
  readonly users: AccessRules;
}

/** The settings of one channel. */
export interface ChannelSettings {
  /** Whether every message that looks like a question is answered. */
  readonly isAskChannel: boolean;
}

export const defaultGuildSettings: GuildSettings = {
  language: "auto",
  plainText: false,
  feedbackButtons: true,
  humanRoleId: undefined,
  adminRoleIds: [],
  channels: { allowed: [], denied: [] },
  roles: { allowed: [], denied: [] },
  users: { allowed: [], denied: [] },
};

export const defaultChannelSettings: ChannelSettings = { isAskChannel: false };

/** Settings, kept on disk. */
export interface SettingsStore {
  /** The defaults where nothing was set. */
  guild(guildId: string): GuildSettings;
  setGuild(guildId: string, settings: GuildSettings): void;
  channel(channelId: string): ChannelSettings;
  setChannel(guildId: string, channelId: string, settings: ChannelSettings): void;
  /** The channels of a guild with settings of their own. */
  channels(guildId: string): ReadonlyMap<string, ChannelSettings>;
  /** Forgets a guild that the bot has left. */
  removeGuild(guildId: string): void;
}
