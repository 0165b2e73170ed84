import type { TargetedKeyboardEvent } from "preact";

/** Arrows, Home and End move from message to message, when one has the focus itself. */
export function moveAmongMessages(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !target.matches("article")) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>("article")];
  const next = nextOf(all, all.indexOf(target), key);
  if (!next) return;
  event.preventDefault();
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function nextOf(all: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case "ArrowUp":
      return all[Math.max(0, at - 1)];
    case "ArrowDown":
      return all[Math.min(all.length - 1, at + 1)];
    case "Home":
      return all[0];
    case "End":
      return all.at(-1);
    default:
      return undefined;
  }
}
