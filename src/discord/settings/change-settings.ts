import type { ChatInputCommandInteraction } from "discord.js";
import { Refusal } from "../interactions/refusal.js";
import { locales } from "../records/settings.js";
import type { GuildSettings, SettingsStore } from "../records/settings.js";
import { english } from "../strings/english.js";
import type { Strings } from "../strings/strings.js";
import { accessRules, withAccess, withAdminRoleToggled } from "./altered-settings.js";

const names = english.commands.settings.options;

export interface Change {
  readonly interaction: Pick<ChatInputCommandInteraction, "options" | "channelId">;
  readonly guildId: string;
  readonly store: SettingsStore;
  readonly strings: Strings;
}

/**
 * Does what a subcommand of `/settings` asks for. Returns whether anything was to be changed.
 *
 * @throws {Refusal} when no option, or the role that everybody has, was given.
 */
export function changeSettings(change: Change): boolean {
  switch (change.interaction.options.getSubcommand()) {
    case names.server.name:
      changeServer(change);
      return true;
    case names.channel.name:
      changeChannel(change);
      return true;
    case names.access.name:
      changeAccess(change);
      return true;
    default:
      return false;
  }
}

function changeServer({ interaction: { options }, guildId, store, strings }: Change): void {
  const language = languageOf(options.getString(names.language.name));
  const plainText = options.getBoolean(names.plainText.name);
  const feedbackButtons = options.getBoolean(names.buttons.name);
  const humanRole = options.getRole(names.humanRole.name);
  const noHumanRole = options.getBoolean(names.noHumanRole.name);
  const adminRole = options.getRole(names.adminRole.name);
  const given = [language, plainText, feedbackButtons, humanRole, noHumanRole, adminRole];
  if (given.every((value) => value === null || value === undefined))
    throw new Refusal(strings.settings.nothingChosen);
  // The role that everybody has bears the id of the guild.
  if ([humanRole?.id, adminRole?.id].includes(guildId)) {
    throw new Refusal(strings.settings.notEveryone);
  }
  const before = store.guild(guildId);
  const after: GuildSettings = {
    ...before,
    language: language ?? before.language,
    plainText: plainText ?? before.plainText,
    feedbackButtons: feedbackButtons ?? before.feedbackButtons,
    humanRoleId: noHumanRole === true ? undefined : (humanRole?.id ?? before.humanRoleId),
  };
  store.setGuild(guildId, adminRole ? withAdminRoleToggled(after, adminRole.id) : after);
}

function languageOf(choice: string | null): GuildSettings["language"] | undefined {
  return (["auto", ...locales] as const).find((language) => language === choice);
}

function changeChannel({ interaction, guildId, store }: Change): void {
  const { options, channelId } = interaction;
  const id = options.getChannel(names.where.name)?.id ?? channelId;
  const isAskChannel = options.getBoolean(names.askChannel.name, true);
  store.setChannel(guildId, id, { ...store.channel(id), isAskChannel });
}

function changeAccess({ interaction: { options }, guildId, store, strings }: Change): void {
  const given = options.getString(names.rule.name, true);
  const rule = accessRules.find((one) => one === given);
  const targets = {
    channelId: options.getChannel(names.channel.name)?.id,
    roleId: options.getRole(names.role.name)?.id,
    userId: options.getUser(names.member.name)?.id,
  };
  const isNothing = Object.values(targets).every((id) => id === undefined);
  if (rule === undefined || isNothing) throw new Refusal(strings.settings.nothingChosen);
  store.setGuild(guildId, withAccess(store.guild(guildId), rule, targets));
}
