import type { APIButtonComponent } from "discord-api-types/v10";
import type { Strings } from "../strings/strings.js";
import { button } from "./components.js";

/** A way to a neighboring page. */
export interface Turn {
  /** Its custom id; different from the other's even where neither exists. */
  readonly id: string;
  /** Whether there is one; the button is there anyway, so that the other stays in its place. */
  readonly exists: boolean;
}

export interface Turns {
  readonly previous: Turn;
  readonly next: Turn;
  readonly strings: Pick<Strings, "buttons">;
}

/** `◀ Previous` and `Next ▶`. */
export function turnButtons({ previous, next, strings }: Turns): APIButtonComponent[] {
  const { buttons } = strings;
  return [
    button({ id: previous.id, label: `◀ ${buttons.previous}`, disabled: !previous.exists }),
    button({ id: next.id, label: `${buttons.next} ▶`, disabled: !next.exists }),
  ];
}
