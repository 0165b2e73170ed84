import { PermissionFlagsBits } from "discord.js";
import type { ChatInputCommandInteraction, Message } from "discord.js";
import { closingTime } from "../interactions/closing-time.js";
import type { CommandUse } from "../interactions/command.js";
import type { MessageBody } from "../rendering/message-body.js";
import { messagePayload } from "../rendering/message-payload.js";
import { notice } from "../rendering/notice.js";

/** Where the progress of an indexing is shown. */
export interface IndexingBoard {
  /** Never fails: indexing goes on where nobody can see it. */
  show(body: MessageBody): Promise<void>;
}

/**
 * Shows in the reply to a command, and shortly before Discord closes that, in a message of its own in
 * the channel; where the bot may not send one, the reply says so.
 */
export function createIndexingBoard(use: CommandUse<ChatInputCommandInteraction>): IndexingBoard {
  const { interaction, services, strings, settings } = use;
  const closing = closingTime(interaction);
  let isOpen = true;
  let message: Message | undefined;
  return {
    async show(body) {
      try {
        if (isOpen && services.now() >= closing) await move(body);
        else if (isOpen) await use.show(body);
        else await message?.edit(messagePayload(body));
      } catch (error) {
        services.log.warn({ error }, "The progress of indexing could not be shown");
      }
    },
  };

  async function move(body: MessageBody): Promise<void> {
    isOpen = false;
    message = await sent(body).catch((error: unknown) => {
      services.log.warn({ error }, "The progress of indexing could not be sent to its channel");
      return undefined;
    });
    const { moved, outOfSight } = strings.indexing;
    await use.show(notice(message ? moved : outOfSight, { settings }));
  }

  async function sent(body: MessageBody): Promise<Message | undefined> {
    const { channel, appPermissions } = interaction;
    const send = channel?.isThread()
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
    const maySend = appPermissions.has([PermissionFlagsBits.ViewChannel, send]);
    return maySend && channel?.isSendable() ? channel.send(messagePayload(body)) : undefined;
  }
}
