import type { Happening, HappeningKind, HappeningOf } from "./happening.js";

/** A happening with its place in the journal, counted from 1, and its time in milliseconds. */
export type Recorded<Told extends Happening = Happening> = Told & {
  readonly at: number;
  readonly time: number;
};

export interface AwaitOptions {
  /** Look at what happened after this place first. @default the end of the journal */
  readonly since?: number | undefined;
  /** @default 15000 */
  readonly timeoutMs?: number | undefined;
}

/** What happened, in order. It forgets the oldest beyond its capacity. */
export interface Journal {
  record<Told extends Happening>(happening: Told): Recorded<Told>;
  /** What it still knows, oldest first; with `since`, only what came after that place. */
  entries(since?: number): readonly Recorded[];
  /** The place of the latest happening; 0 in an empty journal. */
  end(): number;
  /** Calls `listener` with every new happening until the returned function is called. */
  follow(listener: (happening: Recorded) => void): () => void;
  /**
   * The next happening of a kind, or of one of several, that matches, waiting for it.
   *
   * @throws {Error} when it does not come in time; the message tells what happened instead.
   */
  next<Kind extends HappeningKind>(
    kind: Kind | readonly Kind[],
    matches?: (happening: HappeningOf<Kind>) => boolean,
    options?: AwaitOptions,
  ): Promise<Recorded<HappeningOf<Kind>>>;
}

export interface JournalOptions {
  /** How many happenings it keeps. @default 5000 */
  readonly capacity?: number;
  readonly now: () => number;
}

/** An empty journal. */
export function createJournal({ capacity = 5000, now }: JournalOptions): Journal {
  const kept: Recorded[] = [];
  const listeners = new Set<(happening: Recorded) => void>();
  let end = 0;
  return { record, entries, end: () => end, follow, next };

  function record<Told extends Happening>(happening: Told): Recorded<Told> {
    const recorded = { ...happening, at: ++end, time: now() };
    kept.push(recorded);
    if (kept.length > capacity) kept.splice(0, kept.length - capacity);
    for (const listener of [...listeners]) listener(recorded);
    return recorded;
  }

  function entries(since = 0): readonly Recorded[] {
    const first = kept[0]?.at ?? end + 1;
    return kept.slice(Math.max(0, since + 1 - first));
  }

  function follow(listener: (happening: Recorded) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  async function next<Kind extends HappeningKind>(
    kind: Kind | readonly Kind[],
    matches: (happening: HappeningOf<Kind>) => boolean = () => true,
    { since = end, timeoutMs = 15_000 }: AwaitOptions = {},
  ): Promise<Recorded<HappeningOf<Kind>>> {
    const kinds = typeof kind === "string" ? [kind] : kind;
    const wanted = (told: Recorded): told is Recorded<HappeningOf<Kind>> =>
      isOf(told, kinds) && matches(told);
    const past = entries(since).find(wanted);
    if (past) return past;
    return new Promise((resolve, reject) => {
      const unfollow = follow((told) => {
        if (!wanted(told)) return;
        clearTimeout(timer);
        unfollow();
        resolve(told);
      });
      const timer = setTimeout(() => {
        unfollow();
        reject(new Error(missed(kinds, timeoutMs, entries(since))));
      }, timeoutMs);
    });
  }
}

function isOf<Kind extends HappeningKind>(
  told: Recorded,
  kinds: readonly Kind[],
): told is Recorded<HappeningOf<Kind>> {
  return kinds.some((kind) => told.kind === kind);
}

function missed(
  kinds: readonly HappeningKind[],
  timeoutMs: number,
  since: readonly Recorded[],
): string {
  const instead = since.slice(-12).map(summary).join("; ");
  return `Cannot wait longer for ${kinds.join(" or ")}: ${timeoutMs} ms went by, in which happened: ${instead || "nothing"}`;
}

function summary(told: Recorded): string {
  if (told.kind === "rest") return `${told.method} ${told.path} → ${told.status}`;
  if (told.kind === "gateway") return `gateway ${told.direction} ${told.event ?? told.code}`;
  return told.kind;
}
