import { spanishAsking } from "./spanish/spanish-asking.js";
import { spanishCommands } from "./spanish/spanish-commands.js";
import { spanishFacts } from "./spanish/spanish-facts.js";
import { spanishLibrary } from "./spanish/spanish-library.js";
import { spanishServer } from "./spanish/spanish-server.js";
import type { Strings } from "./strings.js";

/** Everything that the bot says, in Spanish. */
export const spanish: Strings = {
  locale: "es",
  commands: spanishCommands,
  ...spanishAsking,
  ...spanishFacts,
  ...spanishLibrary,
  ...spanishServer,
};
