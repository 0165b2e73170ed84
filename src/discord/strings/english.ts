import { englishAsking } from "./english/english-asking.js";
import { englishCommands } from "./english/english-commands.js";
import { englishFacts } from "./english/english-facts.js";
import { englishLibrary } from "./english/english-library.js";
import { englishServer } from "./english/english-server.js";
import type { Strings } from "./strings.js";

/** Everything that the bot says, in English. */
export const english: Strings = {
  locale: "en",
  commands: englishCommands,
  ...englishAsking,
  ...englishFacts,
  ...englishLibrary,
  ...englishServer,
};
