import { z } from "zod/v4";
import { json } from "./column.js";
import {
  type ChannelSettings,
  defaultChannelSettings,
  defaultGuildSettings,
  type GuildSettings,
  locales,
  type SettingsStore,
} from "./settings.js";
import type { Sqlite } from "./sqlite.js";

/** A field that is missing or does not parse has its default, as one of another version may. */
const flag = (fallback: boolean) => z.boolean().catch(fallback);
const ids = z.array(z.string()).catch([]);
const rules = z.object({ allowed: ids, denied: ids }).catch({ allowed: [], denied: [] });
const guildSettings = z.object({
  language: z.enum([...locales, "auto"]).catch(defaultGuildSettings.language),
  plainText: flag(defaultGuildSettings.plainText),
  feedbackButtons: flag(defaultGuildSettings.feedbackButtons),
  humanRoleId: z.string().optional().catch(undefined),
  adminRoleIds: ids,
  channels: rules,
  roles: rules,
  users: rules,
});
const channelSettings = z.object({ isAskChannel: flag(defaultChannelSettings.isAskChannel) });

const guildRow = z.object({ settings: json(guildSettings) });
const channelRow = z.object({ channelId: z.string(), settings: json(channelSettings) });

/** Reads the file at each call, which takes microseconds and sees what another process has set. */
export function createStoredSettings(sqlite: Sqlite): SettingsStore {
  const getGuild = sqlite.prepare("SELECT settings FROM guildSettings WHERE guildId = :guildId");
  const getChannel = sqlite.prepare("SELECT * FROM channelSettings WHERE channelId = :channelId");
  const listChannels = sqlite.prepare("SELECT * FROM channelSettings WHERE guildId = :guildId");
  const putGuild = sqlite.prepare(
    `INSERT INTO guildSettings (guildId, settings) VALUES (:guildId, :settings)
     ON CONFLICT (guildId) DO UPDATE SET settings = excluded.settings`,
  );
  const putChannel = sqlite.prepare(
    `INSERT INTO channelSettings (channelId, guildId, settings)
     VALUES (:channelId, :guildId, :settings)
     ON CONFLICT (channelId) DO UPDATE SET guildId = excluded.guildId, settings = excluded.settings`,
  );
  const dropGuild = sqlite.prepare("DELETE FROM guildSettings WHERE guildId = :guildId");
  const dropChannels = sqlite.prepare("DELETE FROM channelSettings WHERE guildId = :guildId");
  return {
    guild: (guildId) => readGuild(getGuild.get({ guildId })),
    setGuild: (guildId, settings) =>
      void putGuild.run({ guildId, settings: JSON.stringify(settings) }),
    channel: (channelId) =>
      channelRow.safeParse(getChannel.get({ channelId })).data?.settings ?? defaultChannelSettings,
    setChannel: (guildId, channelId, settings) =>
      void putChannel.run({ guildId, channelId, settings: JSON.stringify(settings) }),
    channels: (guildId) => readChannels(listChannels.all({ guildId })),
    removeGuild: (guildId) => {
      sqlite.transaction(() => {
        dropGuild.run({ guildId });
        dropChannels.run({ guildId });
      });
    },
  };
}

function readGuild(found: unknown): GuildSettings {
  return { ...defaultGuildSettings, ...guildRow.safeParse(found).data?.settings };
}

function readChannels(rows: readonly unknown[]): ReadonlyMap<string, ChannelSettings> {
  const parsed = rows.flatMap((row) => channelRow.safeParse(row).data ?? []);
  return new Map(parsed.map(({ channelId, settings }) => [channelId, settings]));
}
