import { ApplicationCommandType } from "discord-api-types/v10";
import { ask } from "../src/discord/asking/ask.js";
import { messageText } from "../src/discord/asking/message-text.js";
import type { MessageCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";

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
    const asked = await ask({ text, person, isPrivate: true, restate: true }, use);
    await use.show(asked.body);
  },
};
