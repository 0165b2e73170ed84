import type { Message } from "discord.js";
import { personOfMessage, settingsOf } from "../interactions/person-of.js";
import type { Person } from "../interactions/use.js";
import type { Services } from "../services.js";
import { questionText } from "./question-text.js";

/**
 * What a message said when Discord told of it. It may wait for its turn, and discord.js changes its
 * messages meanwhile: also back, when an older call is answered, which tells the message as it was.
 */
export interface HeardQuestion {
  readonly text: string;
  readonly person: Person;
  /** Whether Discord keeps the text from the bot. */
  readonly isHidden: boolean;
}

export function heardQuestion(
  message: Message,
  { settings, condition }: Pick<Services, "settings" | "condition">,
): HeardQuestion {
  return {
    text: questionText(message),
    person: personOfMessage(message, settingsOf(message.guildId ?? undefined, settings)),
    isHidden: !condition.readsAllMessages() && isHidden(message),
  };
}

/**
 * Without Message Content, Discord shows the text of direct messages and of those that mention the bot
 * itself, its role not being enough.
 */
function isHidden({ content, channel, mentions, client }: Message): boolean {
  return content === "" && !channel.isDMBased() && !mentions.users.has(client.user.id);
}
