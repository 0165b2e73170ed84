import { frenchAsking } from "./french/french-asking.js";
import { frenchCommands } from "./french/french-commands.js";
import { frenchFacts } from "./french/french-facts.js";
import { frenchLibrary } from "./french/french-library.js";
import { frenchServer } from "./french/french-server.js";
import type { Strings } from "./strings.js";

/** Everything that the bot says, in French. */
export const french: Strings = {
  locale: "fr",
  commands: frenchCommands,
  ...frenchAsking,
  ...frenchFacts,
  ...frenchLibrary,
  ...frenchServer,
};
