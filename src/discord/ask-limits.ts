import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { AskLimits, LimitOutcome } from "./services.js";

export interface AskLimitsOptions {
  /** Questions of a person in a window, wherever asked; 1 or more. */
  readonly perUser: number;
  /** Questions of all people of a guild in a window; 1 or more. */
  readonly perGuild: number;
  /** In milliseconds; a window begins with its first question. At most 24 days. */
  readonly windowMs: number;
  /**
   * Milliseconds since 1970; only for `retryAt`, the windows go by the process' own clock.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}

/**
 * Limits that are kept in memory: each process has its own, and a start forgets them. A question that
 * the guild may not ask costs its asker nothing.
 *
 * @throws {Error} when a limit is no positive number.
 */
export function createAskLimits(options: AskLimitsOptions): AskLimits {
  const { perUser, perGuild, windowMs, now = Date.now } = options;
  check(options);
  const duration = windowMs / 1000;
  const users = new RateLimiterMemory({ points: perUser, duration, keyPrefix: "user" });
  const guilds = new RateLimiterMemory({ points: perGuild, duration, keyPrefix: "guild" });
  return {
    async take({ userId, guildId }) {
      const user = await consume(users, userId);
      if (user.kind === "limited" || guildId === undefined) return user;
      const guild = await consume(guilds, guildId);
      if (guild.kind === "limited") await users.reward(userId);
      return guild;
    },
  };

  async function consume(limiter: RateLimiterMemory, key: string): Promise<LimitOutcome> {
    try {
      await limiter.consume(key);
      return { kind: "allowed" };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { kind: "limited", retryAt: now() + Math.max(1, refusal.msBeforeNext) };
    }
  }
}

/** The longest time that a timer of Node can wait. */
const maxWindowMs = 2 ** 31 - 1;

function check({ perUser, perGuild, windowMs }: AskLimitsOptions): void {
  const limits = Object.entries({ perUser, perGuild, windowMs });
  for (const [name, value] of limits) {
    if (Number.isInteger(value) && value >= 1 && value <= maxWindowMs) continue;
    throw new Error(
      `Cannot limit questions: ${name} must be from 1 to ${maxWindowMs}, and is ${value}`,
    );
  }
}
