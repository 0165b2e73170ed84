import { ApplicationCommandType, InteractionType, MessageType } from "discord-api-types/v10";
import type { NewMessage } from "../world/post-message.js";
import type { SandboxInteraction, World } from "../world/world.js";

export interface ResponseFieldsOptions {
  readonly ephemeral: boolean;
  /** The message that it refers to: whose component was used, or the original response. */
  readonly refersTo: string | undefined;
}

/**
 * What every message of an interaction has. It is a reply to the message that it refers to, unless
 * others would so see what only one may.
 */
export function responseFields(
  world: World,
  used: SandboxInteraction,
  { ephemeral, refersTo }: ResponseFieldsOptions,
): Pick<
  NewMessage,
  | "channelId"
  | "authorId"
  | "visibleTo"
  | "replyTo"
  | "interactionId"
  | "interactionMetadata"
  | "type"
> {
  const referred = world.messages.get(refersTo ?? "");
  const replyTo = referred && (ephemeral || !referred.visibleTo) ? refersTo : undefined;
  return {
    channelId: used.channelId,
    authorId: world.bot.id,
    visibleTo: ephemeral ? used.userId : undefined,
    interactionId: used.interaction.id,
    interactionMetadata: used.metadata,
    replyTo,
    type: replyTo ? MessageType.Reply : messageType(used),
  };
}

function messageType({ interaction }: SandboxInteraction): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  const chat = interaction.data.type === ApplicationCommandType.ChatInput;
  return chat ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}
