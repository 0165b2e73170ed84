import { shorten } from "../../passages/shorten.js";
import { visibleText } from "./visible-text.js";

/** One line of at most `max` UTF-16 units where Discord reads no Markdown: labels, options, titles. */
export function labelText(text: string, max: number): string {
  return shorten(visibleText(text).replace(/\s+/g, " ").trim(), max);
}
