import { shorten } from "../../passages/shorten.js";
import { escapeLine } from "./escape.js";

/** A path as it stands in a list; a long one loses its beginning, for its end tells most. */
export function shownPath(path: string): string {
  const max = 80;
  const name = path.length <= max ? path : `…${path.slice(1 - max).toWellFormed()}`;
  return escapeLine(shorten(name, max));
}
