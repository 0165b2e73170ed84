import { escapeLine } from "./escape.js";
import { labelText } from "./label-text.js";

/**
 * A name or title as one line of Discord's Markdown, shown as it is written; an ellipsis for one with
 * nothing to see.
 *
 * @param max Most characters before escaping.
 */
export function shortLine(text: string, max: number): string {
  return escapeLine(labelText(text, max)) || "…";
}
