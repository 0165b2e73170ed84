import {
  type APIAuthorizingIntegrationOwnersMap,
  ApplicationIntegrationType as Integration,
  InteractionContextType as Context,
  PermissionFlagsBits as Bits,
  type Snowflake,
} from "discord-api-types/v10";
import { grantedIn } from "../world/permissions-in.js";
import { required } from "../world/required.js";
import type { SandboxChannel, World } from "../world/world.js";

/** What a bot that is not a member may do in answer to those who added it to their account. */
const asGuest = Bits.EmbedLinks | Bits.AttachFiles | Bits.MentionEveryone | Bits.SendPolls;

/** Where an interaction takes place. */
export function contextOf(world: World, channel: SandboxChannel): Context {
  if (!channel.recipientIds) return Context.Guild;
  return channel.recipientIds.includes(world.bot.id) ? Context.BotDM : Context.PrivateChannel;
}

/**
 * Through which installations a user reaches the application in a channel: that of the guild, that
 * of their own account, both or none (docs: interactions, "Authorizing Integration Owners Object").
 */
export function ownersOf(
  world: World,
  channel: SandboxChannel,
  userId: Snowflake,
): APIAuthorizingIntegrationOwnersMap {
  const guild = world.guilds.get(channel.guildId ?? "");
  const context = contextOf(world, channel);
  return {
    ...(guild?.members.has(world.bot.id) && { [Integration.GuildInstall]: guild.id }),
    // In the bot's direct messages, the guild is told as 0.
    ...(context === Context.BotDM && { [Integration.GuildInstall]: "0" }),
    ...(required.user(world, userId).hasApplication && { [Integration.UserInstall]: userId }),
  };
}

/** What the application may do in a channel. */
export function applicationPermissions(world: World, channel: SandboxChannel): bigint {
  const isMember = channel.guildId
    ? world.guilds.get(channel.guildId)?.members.has(world.bot.id)
    : channel.recipientIds?.includes(world.bot.id);
  return isMember ? grantedIn(world, channel, world.bot.id) : asGuest;
}
