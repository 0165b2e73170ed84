import { MessageType } from "discord.js";
import type { Message } from "discord.js";
import { looksLikeQuestion } from "./is-question.js";

/**
 * What a message asks, without the mention of the bot. Where it opens a post, the title may be the
 * question, the text, or both.
 */
export function questionText(message: Message): string {
  const { channel, guild, content, client } = message;
  const role = guild?.members.me?.roles.botRole?.id;
  const names = [client.user.id, ...(role === undefined ? [] : [role])];
  const plain = content.replace(/<@[!&]?(\d+)>/g, (mention, id: string) =>
    names.includes(id) ? " " : mention,
  );
  const opensPost =
    channel.isThread() && channel.id === message.id && message.type === MessageType.Default;
  if (!opensPost || plain.includes(channel.name)) return plain.trim();
  const parts = [channel.name, plain.trim()];
  const questions = parts.filter(looksLikeQuestion);
  return (questions.length > 0 ? questions : parts).join("\n");
}
