/** How many tokens of chat models each community may use in a day. */
export interface TokenBudget {
  /** What a community has left today, 0 or more; `Infinity` when there is no limit. */
  remaining(guild: string): number;
  /** Notes tokens as used. More than is left may be spent: a call that has begun is not cut off. */
  spend(guild: string, tokens: number): void;
}

export interface TokenBudgetOptions {
  /** Tokens a community and day, read and written ones together. @default no limit */
  readonly perDay?: number | undefined;
  /** The time in milliseconds since 1970; days are those of UTC. @default Date.now */
  readonly now?: (() => number) | undefined;
}

const dayMs = 86_400_000;

/** A budget in memory: what was spent is forgotten at midnight, and with the process. */
export function createTokenBudget({
  perDay = Infinity,
  now = Date.now,
}: TokenBudgetOptions = {}): TokenBudget {
  const spent = new Map<string, number>();
  let day = dayOf(now());

  return {
    remaining: (guild) => Math.max(0, perDay - (today().get(guild) ?? 0)),
    spend(guild, tokens) {
      today().set(guild, (spent.get(guild) ?? 0) + tokens);
    },
  };

  function today(): Map<string, number> {
    const current = dayOf(now());
    if (current !== day) spent.clear();
    day = current;
    return spent;
  }
}

function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}
