import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { admit } from "../src/discord/asking/admit.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { renderSearch } from "../src/discord/rendering/render-search.js";
import { english } from "../src/discord/strings/english.js";

const option = english.commands.search.options.query.name;
const queryCharacters = 300;
const maxPassages = 5;

/** `/search`: finds passages, without an answer. */
export const searchCommand: SlashCommand = {
  kind: "slash",
  key: "search",
  isForAdmins: false,
  register: (localise) => ({
    ...localise(({ commands }) => commands.search),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.search.options.query),
        required: true,
        max_length: queryCharacters,
      },
    ],
  }),
  acknowledge: () => "private",
  async run(use) {
    const { services, strings, interaction } = use;
    const query = interaction.options.getString(option, true);
    if (query.length > queryCharacters) throw new Refusal(strings.faults.tooLong(queryCharacters));
    await admit(use);
    const found = await services.library.search(query, maxPassages);
    if (found.kind === "noIndex") throw new Refusal(strings.faults.noIndex);
    await use.show(renderSearch(query, found.sources, strings));
  },
};
