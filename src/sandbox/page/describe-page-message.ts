import {
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  InteractionType,
  MessageType,
  PermissionFlagsBits as Bits,
} from "discord-api-types/v10";
import { describeMessage } from "../world/describe-message.js";
import { required } from "../world/required.js";
import type { SandboxChannel, SandboxMessage } from "../world/world.js";
import { describePageChannel } from "./describe-page-channel.js";
import type { PageMessage } from "./protocol.js";
import type { Sight } from "./sight.js";

/** A message as a person sees it, with what they may do with it. */
export function describePageMessage(sight: Sight, stored: SandboxMessage): PageMessage {
  const { world, userId } = sight;
  const channel = required.channel(world, stored.message.channel_id);
  return {
    message: describeMessage(world, stored, userId),
    used: commandOf(sight, stored),
    may: rightsOn(sight, stored, channel),
  };
}

function commandOf(
  { world }: Sight,
  { message, interactionId }: SandboxMessage,
): PageMessage["used"] {
  const used = world.interactions.get(interactionId ?? "");
  if (used?.originalMessageId !== message.id) return null;
  const { interaction, userId } = used;
  if (interaction.type !== InteractionType.ApplicationCommand) return null;
  const { data } = interaction;
  const options = "options" in data ? (data.options ?? []) : [];
  return { userId, command: [data.name, ...subcommands(options)].join(" ") };
}

/** The names of the group and the subcommand, or of the subcommand. */
const subcommands = (options: readonly APIApplicationCommandInteractionDataOption[]): string[] =>
  options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? [option.name, ...subcommands(option.options ?? [])]
      : [],
  );

function rightsOn(
  sight: Sight,
  { message, visibleTo, reactions }: SandboxMessage,
  channel: SandboxChannel,
): PageMessage["may"] {
  const lasts = visibleTo === undefined;
  const isOwn = message.author.id === sight.userId;
  const isWritten = !bySystem.has(message.type);
  const inChannel = describePageChannel(sight, channel).may;
  const hasThread = sight.world.channels.has(message.id);
  return {
    press: message.author.bot === true,
    edit: lasts && isOwn && isWritten,
    delete:
      lasts && isRemovable(message.type) && (isOwn || sight.may(channel, Bits.ManageMessages)),
    react: lasts && isWritten && (inChannel.react || reactions.size > 0),
    reply: lasts && isWritten && inChannel.write,
    startThread: lasts && isWritten && !hasThread && inChannel.startThread,
    dismiss: !lasts,
  };
}

/** What nobody wrote: it cannot be changed or answered. */
const bySystem: ReadonlySet<MessageType> = new Set([
  MessageType.ThreadCreated,
  MessageType.ThreadStarterMessage,
]);

const isRemovable = (type: MessageType): boolean => type !== MessageType.ThreadStarterMessage;
