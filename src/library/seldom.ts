/** In milliseconds. */
const usually = 600_000;
/** So many sentences are remembered. */
const remembered = 200;

/**
 * Passes sentences on, but the same one only once in a while; one that differs only in numbers
 * that stand alone ("for 27 more seconds", not "gpt-5") is the same. When it is passed on again, it says how often it was kept back.
 *
 * @param everyMs how long the same sentence is kept back. @default ten minutes
 */
export function createSeldom(
  tell: (message: string) => void,
  { everyMs = usually, now = Date.now }: { everyMs?: number; now?: () => number } = {},
): (message: string) => void {
  const told = new Map<string, { at: number; keptBack: number }>();
  return (message) => {
    const kind = message.replace(/(?<!\S)\d+(?=[\s,.;:]|$)/g, "0");
    const last = told.get(kind);
    if (last && now() - last.at < everyMs) {
      last.keptBack += 1;
      return;
    }
    told.delete(kind);
    told.set(kind, { at: now(), keptBack: 0 });
    for (const oldest of told.keys()) {
      if (told.size <= remembered) break;
      told.delete(oldest);
    }
    tell(last && last.keptBack > 0 ? `${message} (and ${last.keptBack} times before)` : message);
  };
}
