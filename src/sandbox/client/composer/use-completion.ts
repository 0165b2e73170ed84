import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { useEffect, useRef, useState } from "preact/hooks";
import type { CommandInput } from "../../page/protocol.js";
import { usePage } from "../page-context.js";
import type { SelectOption } from "../parts/select-option.js";

export interface OptionCompletion {
  readonly suggestions: readonly SelectOption[];
  /** Asks the bot, a moment after the last call. */
  readonly complete: (input: CommandInput) => void;
}

/** Milliseconds without a key after which the bot is asked. */
const restMs = 150;

/** What the bot suggests while an option is typed; what comes too late is left out. */
export function useCompletion({ name }: APIApplicationCommandBasicOption): OptionCompletion {
  const page = usePage();
  const [suggestions, setSuggestions] = useState<readonly SelectOption[]>([]);
  const timer = useRef(0);
  const lastAsked = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      lastAsked.current = -1;
    },
    [],
  );
  return {
    suggestions,
    complete: (input) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(input), restMs);
    },
  };

  async function ask(input: CommandInput): Promise<void> {
    const asked = ++lastAsked.current;
    // A bot that suggests nothing in time is no fault of the viewer.
    const told = await page.demand("complete", { ...input, focused: name }).catch(() => undefined);
    if (asked !== lastAsked.current) return;
    const choices = told?.choices ?? [];
    setSuggestions(choices.map((choice) => ({ value: String(choice.value), label: choice.name })));
  }
}
