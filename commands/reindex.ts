import type { RespondingAction } from "../src/discord/interactions/action.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { managedGuilds } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { notice } from "../src/discord/rendering/notice.js";
import { runIndexing } from "../src/discord/indexing/run-indexing.js";

/** `/reindex`, and the button that cancels it. */
export interface ReindexCommand {
  readonly command: SlashCommand;
  readonly action: RespondingAction;
}

/** The two share what is running, so they are made together. */
export function createReindexCommand(): ReindexCommand {
  let running: AbortController | undefined;
  return {
    command: {
      kind: "slash",
      key: "reindex",
      isForAdmins: true,
      register: (localise) => ({
        ...localise(({ commands }) => commands.reindex),
        ...managedGuilds,
      }),
      acknowledge: () => "private",
      async run(use) {
        const mine = new AbortController();
        running ??= mine;
        try {
          await runIndexing(use, mine.signal);
        } finally {
          if (running === mine) running = undefined;
        }
      },
    },
    action: {
      kind: "responding",
      name: "cancelIndexing",
      acknowledge: "private",
      async run(use) {
        const { person, strings, settings } = use;
        if (!person.isAdmin) throw new Refusal(strings.faults.notAdmin);
        if (!running) throw new Refusal(strings.indexing.notRunning);
        running.abort();
        await use.show(notice(strings.indexing.cancelling, { settings }));
      },
    },
  };
}
