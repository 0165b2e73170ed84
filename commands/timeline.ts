import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { mayAsk } from "../src/discord/asking/access.js";
import { admit } from "../src/discord/asking/admit.js";
import { readBounds } from "../src/discord/facts/read-bounds.js";
import { timelineMessage } from "../src/discord/facts/timeline-message.js";
import { topicCharacters } from "../src/discord/facts/timeline-page.js";
import { topicChoices } from "../src/discord/facts/topic-choices.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { settingsOf } from "../src/discord/interactions/person-of.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { labelText } from "../src/discord/rendering/label-text.js";
import { english } from "../src/discord/strings/english.js";

const { topic, from, to } = english.commands.timeline.options;
const dateCharacters = 40;

/** `/timeline`: the dated events of the documents in order. */
export const timelineCommand: SlashCommand = {
  kind: "slash",
  key: "timeline",
  isForAdmins: false,
  register: (localise) => ({
    ...localise(({ commands }) => commands.timeline),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.timeline.options.topic),
        max_length: topicCharacters,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.timeline.options.from),
        max_length: dateCharacters,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.timeline.options.to),
        max_length: dateCharacters,
      },
    ],
  }),
  acknowledge: () => "public",
  async run(use) {
    const { services, strings, interaction } = use;
    const typed = interaction.options.getString(topic.name) ?? "";
    if (typed.length > topicCharacters) throw new Refusal(strings.faults.tooLong(topicCharacters));
    await admit(use);
    if (services.library.documents().length === 0) throw new Refusal(strings.faults.noIndex);
    const text = labelText(typed, topicCharacters);
    const bounds = await readBounds(
      {
        from: interaction.options.getString(from.name),
        to: interaction.options.getString(to.name),
      },
      use,
    );
    const wanted = { page: 0, ...bounds, ...(text === "" ? {} : { topic: text }) };
    const { body, options } = await timelineMessage(wanted, use);
    await use.show(body, options);
  },
  complete({ services, person, strings, typed, option }) {
    const isFree = mayAsk(person, settingsOf(person.guildId, services.settings));
    if (!isFree || option !== topic.name) return [];
    return topicChoices(services.library.facts().topics, typed, strings);
  },
};
