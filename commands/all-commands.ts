import type { Action } from "../src/discord/interactions/action.js";
import type { Command } from "../src/discord/interactions/command.js";
import { answerFromDocumentsCommand } from "./answer-from-documents.js";
import { askCommand } from "./ask.js";
import { doctorCommand } from "./doctor.js";
import { factCommand } from "./fact.js";
import { feedbackCommand } from "./feedback.js";
import { helpCommand } from "./help.js";
import { privacyCommand } from "./privacy.js";
import { createReindexCommand } from "./reindex.js";
import { searchCommand } from "./search.js";
import { settingsCommand } from "./settings.js";
import { sourcesCommand } from "./sources.js";
import { statusCommand } from "./status.js";
import { timelineCommand } from "./timeline.js";
import { topicsCommand } from "./topics.js";

/** The commands, and what buttons do that belong to a command alone. */
export interface AllCommands {
  /** In the order in which they are registered. */
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
}

/** Makes every command that Footnote has. */
export function createAllCommands(): AllCommands {
  const reindex = createReindexCommand();
  return {
    commands: [
      askCommand,
      searchCommand,
      factCommand,
      timelineCommand,
      topicsCommand,
      sourcesCommand,
      reindex.command,
      statusCommand,
      settingsCommand,
      doctorCommand,
      feedbackCommand,
      privacyCommand,
      helpCommand,
      answerFromDocumentsCommand,
    ],
    actions: [reindex.action],
  };
}
