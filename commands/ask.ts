import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { ask } from "../src/discord/asking/ask.js";
import { closingTime } from "../src/discord/interactions/closing-time.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import type { MessageBody } from "../src/discord/rendering/message-body.js";
import { english } from "../src/discord/strings/english.js";

const { question: asked, private: hidden } = english.commands.ask.options;
const questionCharacters = 1_000;

/** `/ask`: answers a question from the documents and cites them. */
export const askCommand: SlashCommand = {
  kind: "slash",
  key: "ask",
  isForAdmins: false,
  register: (localise) => ({
    ...localise(({ commands }) => commands.ask),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.ask.options.question),
        required: true,
        max_length: questionCharacters,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localise(({ commands }) => commands.ask.options.private),
      },
    ],
  }),
  // Whatever stands in the option: nobody could be told of a fault before the acknowledgement.
  acknowledge: ({ options }) => (options.get(hidden.name)?.value === true ? "private" : "public"),
  async run({ interaction, person, ...use }) {
    const { options } = interaction;
    const isPrivate = options.getBoolean(hidden.name) === true;
    const text = options.getString(asked.name, true);
    const show = (body: MessageBody): Promise<void> => use.show(body, { isDraft: true });
    const question = { text, person, isPrivate, show };
    const until = closingTime(interaction);
    const [answered, message] = await Promise.all([
      ask({ ...question, restate: !isPrivate, until }, use),
      isPrivate ? undefined : interaction.fetchReply().catch(() => undefined),
    ]);
    // Noted before it is seen, for a reply to it may ask on.
    if (answered.kind === "answered" && message) {
      use.services.records.setAnswerMessage(answered.record.id, message.id);
    }
    await use.show(answered.body);
  },
};
