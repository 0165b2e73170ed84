/**
 * Moves the focus among the elements that match, as the key says: arrows, Home and End, or a letter
 * with which one begins. False when the key says nothing of the kind.
 */
export function moveFocus(
  { key, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent,
  selector: string,
): boolean {
  if (!(currentTarget instanceof HTMLElement) || ctrlKey || metaKey || altKey) return false;
  const all = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((element) => element === document.activeElement);
  const next = nextOf(all, at, key);
  next?.focus();
  return next !== undefined;
}

function nextOf(all: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === "ArrowDown" || key === "ArrowRight") return all[(at + 1) % all.length];
  if (key === "ArrowUp" || key === "ArrowLeft")
    return all[(Math.max(at, 0) - 1 + all.length) % all.length];
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const begins = (element: HTMLElement): boolean =>
    element.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins);
}
