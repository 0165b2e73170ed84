import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
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
    const text = help.text(`<@${use.interaction.client.user.id}>`);
    const texts = use.person.isAdmin ? [text, help.admins] : [text];
    await use.show(renderCard({ title: help.title, texts }, use.settings));
  },
};
