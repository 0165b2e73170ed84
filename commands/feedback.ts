import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { managedGuilds } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { feedbackCsv } from "../src/discord/rendering/feedback-csv.js";
import { renderFeedback } from "../src/discord/rendering/render-feedback.js";
import { textFile } from "../src/discord/rendering/text-file.js";
import { english } from "../src/discord/strings/english.js";

const { options } = english.commands.feedback;
const days = { usual: 30, most: 3_650, ms: 86_400_000 };
const maxUnanswered = 10;

/** `/feedback`: votes and unanswered questions, also as a file. */
export const feedbackCommand: SlashCommand = {
  kind: "slash",
  key: "feedback",
  isForAdmins: true,
  register: (localise) => ({
    ...localise(({ commands }) => commands.feedback),
    ...managedGuilds,
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localise(({ commands }) => commands.feedback.options.export),
      },
      {
        type: ApplicationCommandOptionType.Integer,
        ...localise(({ commands }) => commands.feedback.options.days),
        min_value: 1,
        max_value: days.most,
      },
    ],
  }),
  acknowledge: () => "private",
  async run(use) {
    const { interaction, services, strings } = use;
    const { guildId } = use.person;
    if (guildId === undefined) throw new Refusal(strings.faults.guildOnly);
    const { records, now } = services;
    const wanted = interaction.options.getInteger(options.days.name) ?? days.usual;
    const since = now() - Math.min(Math.max(wanted, 1), days.most) * days.ms;
    const isExport = interaction.options.getBoolean(options.export.name) === true;
    const rows = isExport ? [...records.rows(guildId)] : [];
    const file = isExport
      ? textFile("footnote-feedback.csv", feedbackCsv(rows, strings))
      : undefined;
    const found = {
      since,
      summary: records.summary(guildId, since),
      unanswered: records.unanswered(guildId, maxUnanswered),
      exported: file && { file: file.name, rows: rows.length },
    };
    await use.show(renderFeedback(found, use), file ? { files: [file.attachment] } : {});
  },
};
