import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { communityOf } from "../src/discord/interactions/person-of.js";
import { renderStatus } from "../src/discord/rendering/render-status.js";

/** `/status`: the age and size of the index and how the bot is doing. */
export const statusCommand: SlashCommand = {
  kind: "slash",
  key: "status",
  isForAdmins: false,
  register: (localise) => ({ ...localise(({ commands }) => commands.status), ...everywhere }),
  acknowledge: () => "private",
  async run(use) {
    const { library, condition } = use.services;
    const community = communityOf(use.person);
    const status = {
      index: library.status(),
      chat: library.chat(community),
      started: condition.started,
      latency: use.interaction.client.ws.ping,
      progress: library.indexing(),
    };
    await use.show(renderStatus(status, use));
  },
};
