import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { mayAsk } from "../src/discord/asking/access.js";
import { admit } from "../src/discord/asking/admit.js";
import { countAsked } from "../src/discord/facts/count-asked.js";
import { factChoices } from "../src/discord/facts/fact-choices.js";
import { meantFacts } from "../src/discord/facts/meant-facts.js";
import { suggestFacts } from "../src/discord/facts/suggest-facts.js";
import { tellFacts } from "../src/discord/facts/tell-facts.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { settingsOf } from "../src/discord/interactions/person-of.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { renderUnknownFact } from "../src/discord/rendering/render-unknown-fact.js";
import { english } from "../src/discord/strings/english.js";

const { query, mention, hide } = english.commands.fact.options;
const queryCharacters = 300;
const maxSimilar = 10;

/** `/fact`: a quick fact and its footnote, or several of one name. */
export const factCommand: SlashCommand = {
  kind: "slash",
  key: "fact",
  isForAdmins: false,
  register: (localise) => ({
    ...localise(({ commands }) => commands.fact),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localise(({ commands }) => commands.fact.options.query),
        required: true,
        max_length: queryCharacters,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.User,
        ...localise(({ commands }) => commands.fact.options.mention),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localise(({ commands }) => commands.fact.options.hide),
      },
    ],
  }),
  // What is suggested to somebody comes in a message of its own: filling a reply pings nobody.
  acknowledge: ({ options }) =>
    options.get(hide.name)?.value === true || options.get(mention.name) !== null
      ? "private"
      : "public",
  async run(use) {
    const { services, strings, interaction } = use;
    const name = interaction.options.getString(query.name, true);
    if (name.length > queryCharacters) throw new Refusal(strings.faults.tooLong(queryCharacters));
    await admit(use);
    if (services.library.documents().length === 0) throw new Refusal(strings.faults.noIndex);
    const facts = services.library.facts();
    if (facts.size === 0) throw new Refusal(strings.facts.none);
    const meant = meantFacts(facts, name, strings.locale);
    const isHidden = interaction.options.getBoolean(hide.name) === true;
    const suggestedTo = interaction.options.getUser(mention.name);
    if (meant.length === 0) {
      await use.tell(renderUnknownFact(name, facts.similar(name, maxSimilar), use));
    } else if (suggestedTo && !isHidden) {
      await suggestFacts(meant, mention.name, use);
    } else {
      const notes = suggestedTo ? [strings.facts.hidden(`<@${suggestedTo.id}>`)] : [];
      const told = await tellFacts(meant, { isPrivate: isHidden, notes }, use);
      // Noted before it is seen, for a reply to it may ask on.
      const reply = isHidden ? undefined : await interaction.fetchReply().catch(() => undefined);
      if (reply) services.records.setAnswerMessage(told.record.id, reply.id);
      countAsked(told.record, services);
      await use.show(told.body);
    }
  },
  complete(completion) {
    const settings = settingsOf(completion.person.guildId, completion.services.settings);
    return mayAsk(completion.person, settings) ? factChoices(completion) : [];
  },
};
