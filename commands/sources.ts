import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { admitHere } from "../src/discord/asking/admit.js";
import { findDocument, matchingDocuments } from "../src/discord/find-document.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { discordLimits } from "../src/discord/limits.js";
import { escapeLine } from "../src/discord/rendering/escape.js";
import { labelText } from "../src/discord/rendering/label-text.js";
import { renderPassage } from "../src/discord/rendering/render-passage.js";
import { renderSources } from "../src/discord/rendering/render-sources.js";
import { english } from "../src/discord/strings/english.js";

const option = english.commands.sources.options.document.name;
const nameCharacters = 300;

/** `/sources`: lists the documents, or opens one at its first passage. */
export const sourcesCommand: SlashCommand = {
  kind: "slash",
  key: "sources",
  isForAdmins: false,
  register: (localise) => ({
    ...localise(({ commands }) => commands.sources),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.sources.options.document),
        max_length: nameCharacters,
        autocomplete: true,
      },
    ],
  }),
  acknowledge: () => "private",
  async run(use) {
    const { services, strings, interaction } = use;
    admitHere(use);
    const documents = services.library.documents();
    if (documents.length === 0) throw new Refusal(strings.faults.noIndex);
    const name = interaction.options.getString(option);
    if (name === null) {
      await use.show(renderSources(documents, 0, strings));
      return;
    }
    const id = findDocument(documents, name.slice(0, nameCharacters))?.firstPassageId;
    const opened = id === undefined ? undefined : await services.library.openPassage(id);
    const shownName = escapeLine(labelText(name, discordLimits.choiceText));
    if (!opened) throw new Refusal(strings.sources.unknown(shownName));
    await use.show(renderPassage(opened, { strings }));
  },
  complete: ({ services, typed }) =>
    matchingDocuments(services.library.documents(), typed.slice(0, nameCharacters))
      .slice(0, discordLimits.choices)
      .map(({ title, path, firstPassageId }) => ({
        name: labelText(title === path ? title : `${title} · ${path}`, discordLimits.choiceText),
        value: firstPassageId,
      })),
};
