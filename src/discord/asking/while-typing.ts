import type { Message } from "discord.js";
import { communityOf } from "../interactions/person-of.js";
import type { Services } from "../services.js";
import { whileRunning } from "../while-running.js";

/** Milliseconds: what is answered at once needs no sign, and Discord shows one for ten seconds. */
const rhythm = { first: 500, every: 8_000 };

/**
 * Shows that the bot is typing as long as a chat model is at work on a message and nothing was said.
 *
 * @param work is given what to call when something is about to be said.
 */
export async function whileTyping<Result>(
  { channel, author, guildId }: Message,
  { library }: Pick<Services, "library">,
  work: (hasSpoken: () => void) => Promise<Result>,
): Promise<Result> {
  const community = communityOf({ guildId: guildId ?? undefined, userId: author.id });
  if (!library.chat(community) || !channel.isSendable()) return work(() => undefined);
  let hasSpoken = (): void => undefined;
  const spoken = new Promise<void>((resolve) => {
    hasSpoken = resolve;
  });
  const result = work(hasSpoken);
  // Nobody misses a sign that could not be given.
  const type = (): Promise<void> => channel.sendTyping().catch(() => undefined);
  void whileRunning(Promise.race([result, spoken]), type, rhythm);
  return result;
}
