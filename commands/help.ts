import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { communityOf } from "../src/discord/interactions/person-of.js";
import { renderCard } from "../src/discord/rendering/card.js";

/** `/help`: how to ask. */
export const helpCommand: SlashCommand = {
  kind: "slash",
  key: "help",
  isForAdmins: false,
  register: (localise) => ({ ...localise(({ commands }) => commands.help), ...everywhere }),
  acknowledge: () => "private",
  async run(use) {
    const { help } = use.strings;
    const isWritten = use.services.library.chat(communityOf(use.person)) !== undefined;
    const texts = [
      help.text(`<@${use.interaction.client.user.id}>`),
      ...(isWritten ? [help.written] : []),
      ...(use.person.isAdmin ? [help.admins] : []),
    ];
    await use.show(renderCard({ title: help.title, texts }, use.settings));
  },
};
