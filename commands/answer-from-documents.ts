import { ApplicationCommandType } from "discord-api-types/v10";
import { ask } from "../src/discord/asking/ask.js";
import { messageText } from "../src/discord/asking/message-text.js";
import { closingTime } from "../src/discord/interactions/closing-time.js";
import type { MessageCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import type { MessageBody } from "../src/discord/rendering/message-body.js";

/** "Answer from the documents" in the menu of a message: answers what somebody else has asked. */
export const answerFromDocumentsCommand: MessageCommand = {
  kind: "message",
  key: "answerFromDocuments",
  isForAdmins: false,
  register(localise) {
    const { name, name_localizations } = localise(({ commands }) => commands.answerFromDocuments);
    return { type: ApplicationCommandType.Message, name, name_localizations, ...everywhere };
  },
  acknowledge: () => "private",
  async run({ interaction, person, ...use }) {
    const text = messageText(interaction.targetMessage);
    if (text === "") throw new Refusal(use.strings.faults.noText);
    const until = closingTime(interaction);
    const show = (body: MessageBody): Promise<void> => use.show(body, { isDraft: true });
    const question = { text, person, isPrivate: true, restate: true, show };
    const asked = await ask({ ...question, until }, use);
    await use.show(asked.body);
  },
};
