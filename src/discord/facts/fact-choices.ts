import type { Fact } from "../../facts/fact.js";
import type { Suggestion } from "../../facts/facts.js";
import { foldText } from "../../facts/fold-text.js";
import type { Choice, Completion } from "../interactions/command.js";
import { discordLimits } from "../limits.js";
import { labelText } from "../rendering/label-text.js";
import { factWords } from "./fact-words.js";

const marks: Readonly<Record<Suggestion["match"], string>> = {
  pinned: "📌",
  asked: "🔥",
  exact: "✅",
  alias: "🔑",
  text: "📄",
};

/** How many facts are offered because they were asked for most. */
const maxAsked = 10;
/** The answer needs room beside the name. */
const nameCharacters = 50;
const eventCharacters = 65;
const typedCharacters = 300;

/** What `/fact` offers while somebody types: facts by their ids. */
export function factChoices(completion: Completion): Choice[] {
  const { services, strings } = completion;
  const typed = completion.typed.slice(0, typedCharacters);
  const { locale } = strings;
  // Only before anything is typed are they offered.
  const asked = foldText(typed) === "" ? askedMost(completion) : [];
  const options = { limit: discordLimits.choices, locale, asked };
  return services.library
    .facts()
    .suggest(typed, options)
    .map((suggestion) => ({
      name: label(suggestion, strings),
      value: suggestion.fact.id,
    }));
}

/** What was asked for most in the guild; nothing in direct messages, where nothing is counted. */
function askedMost({ services, person, strings: { locale } }: Completion): Fact["id"][] {
  if (person.guildId === undefined) return [];
  const facts = services.library.facts();
  const names = services.askedFacts.most(person.guildId, maxAsked);
  return names.flatMap((name) => facts.lookUp(name, { locale })[0]?.id ?? []);
}

function label({ fact, match }: Suggestion, strings: Completion["strings"]): string {
  const { name, text } = factWords(fact, strings);
  // The sentence of an event says its name again, but for its date.
  const isEvent = fact.kind === "event";
  const room = isEvent ? eventCharacters : nameCharacters;
  const start = `${marks[match]} ${labelText(fact.name, room) || "…"} · `;
  return `${start}${labelText(isEvent ? name : text, discordLimits.choiceText - start.length)}`;
}
