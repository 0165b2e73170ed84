import type { TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { Suggestion } from "./suggestion.js";

export interface Suggesting {
  readonly active: number;
  readonly isOpen: boolean;
  /** Takes a key; returns whether it was meant for the list. */
  readonly onKey: (event: TargetedKeyboardEvent<HTMLElement>) => boolean;
  /** What is typed has changed: the list opens again. */
  readonly reopen: () => void;
}

/** Moves in a list of suggestions: arrows mark, Enter and Tab pick, Escape closes. */
export function useSuggestions(
  suggestions: readonly Suggestion[],
  onPick: (suggestion: Suggestion) => void,
): Suggesting {
  const [marked, setMarked] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const count = suggestions.length;
  const isOpen = count > 0 && !isClosed;
  const active = Math.min(marked, count - 1);
  return {
    active,
    isOpen,
    reopen: () => {
      setMarked(0);
      setClosed(false);
    },
    onKey: ({ key, shiftKey }) => {
      if (!isOpen) return false;
      const picked = suggestions[active];
      if (key === "ArrowDown") setMarked((active + 1) % count);
      else if (key === "ArrowUp") setMarked((active - 1 + count) % count);
      else if (key === "Escape") setClosed(true);
      else if ((key === "Enter" || key === "Tab") && !shiftKey && picked) onPick(picked);
      else return false;
      return true;
    },
  };
}
