import type { ChatInputCommandInteraction } from "discord.js";
import type { CommandUse } from "../interactions/command.js";
import { explainFailure } from "../interactions/explain-failure.js";
import type { MessageBody } from "../rendering/message-body.js";
import { notice } from "../rendering/notice.js";
import { renderIndexing } from "../rendering/render-indexing.js";
import { renderIndexingOutcome } from "../rendering/render-indexing-outcome.js";
import { createIndexingBoard } from "./indexing-board.js";
import { createPace } from "./pace.js";
import { whileRunning } from "../while-running.js";

/** Milliseconds: what ends at once is not announced, and Discord is not troubled more often. */
const rhythm = { first: 1_000, every: 2_500 };

/** Brings the index up to date and shows how far that is, then what came of it. */
export async function runIndexing(
  use: CommandUse<ChatInputCommandInteraction>,
  signal: AbortSignal,
): Promise<void> {
  const { services, strings, settings } = use;
  const { library, now } = services;
  const board = createIndexingBoard(use);
  const pace = createPace(now);
  const running = library.reindex({ onProgress: pace.note, signal });
  await whileRunning(
    running,
    () => {
      const { progress, secondsLeft } = pace;
      return board.show(renderIndexing(progress, { strings, settings, secondsLeft }));
    },
    rhythm,
  );
  await board.show(await outcomeOf(running, use, signal));
}

async function outcomeOf(
  running: ReturnType<CommandUse<unknown>["services"]["library"]["reindex"]>,
  { services, strings, settings }: CommandUse<unknown>,
  signal: AbortSignal,
): Promise<MessageBody> {
  const { indexing } = strings;
  try {
    const progress = services.library.indexing();
    return renderIndexingOutcome(await running, { strings, settings, progress });
  } catch (error) {
    if (signal.aborted) return notice(indexing.cancelled, { settings });
    const why = explainFailure(error, { services, strings, what: "reindex" });
    return notice(`${why} ${indexing.stays}`, { settings, state: "failed" });
  }
}
