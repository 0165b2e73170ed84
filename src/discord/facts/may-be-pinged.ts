import { ChannelType, PermissionFlagsBits } from "discord.js";
import type { ChatInputCommandInteraction } from "discord.js";

/**
 * Whether the member that an option names may be pinged: no bot, and somebody who sees the channel.
 * Of a private thread they must be known to be in it, for a ping would bring them in. A channel that
 * is not known, as where the bot is no member, may be such a thread.
 */
export function mayBePinged(interaction: ChatInputCommandInteraction, option: string): boolean {
  const user = interaction.options.getUser(option);
  const { channel } = interaction;
  if (!user || user.bot || !interaction.options.getMember(option)) return false;
  if (!channel || !("permissionsFor" in channel)) return false;
  if (channel.type === ChannelType.PrivateThread) return channel.members.cache.has(user.id);
  return channel.permissionsFor(user.id)?.has(PermissionFlagsBits.ViewChannel) ?? false;
}
