import { placeHeads, shortCountries, stateWords } from "../facts/names/place-words.js";

const preposition =
  "(?:in|at|on|from|to|into|near|across|throughout|between|outside|inside|behind|beside|opposite)";
const nouns = [...placeHeads, ...stateWords].join("|");
/** Where people meet and live that has no name. */
const rooms =
  "room hall office building house home school library museum garden park playground square street road station " +
  "church chapel castle palace hotel theatre theater cinema shop store market harbour harbor port pier bridge " +
  "tower kitchen cellar basement attic garage yard courtyard campus hospital clinic university college centre " +
  "center clubhouse club factory workshop mill warehouse studio gallery court stadium field farm barn floor " +
  "ground site venue capital headquarters canteen foyer lobby gym pool";

/**
 * What tells where, in an English sentence: a name behind a preposition ("in Oslo", "the coast of
 * Norway"), a room or a building ("in the reading room"), "online". What stands behind "of" and another
 * name, or is an abbreviation, is rather a body: "the Annual Meeting of the ABC".
 */
export const placeMention = new RegExp(
  [
    `\\b(?:in|at|from|to|near|across|throughout|between|outside|inside|north|south|east|west)\\s+(?:of\\s+)?(?:the\\s+)?\\p{Lu}[\\p{L}'’-]+`,
    `(?<!\\p{Lu}[\\p{L}'’-]*\\s)\\bof\\s+(?:the\\s+)?(?:\\p{Lu}\\p{Ll}[\\p{L}'’-]*|${[...shortCountries].join("|")}\\b)`,
    `\\b${preposition}\\s+(?:the|an?|its|their|his|her|this|our)\\s+(?:[\\p{L}'’-]+\\s+){0,3}?(?:${rooms.replaceAll(" ", "|")}|${nouns})s?\\b(?:\\s+of\\s+(?:the\\s+)?\\p{Lu}[\\p{L}'’-]+)?`,
    "\\b(?:online|abroad|overseas|upstairs|downstairs|virtually)\\b",
  ].join("|"),
  "gu",
);
