import { visibleText } from "./visible-text.js";

/**
 * Makes text of documents, people and models plain: Discord shows it as it is written. Mentions ping
 * nobody and do not light up, Markdown, links, emoji names and invitations do nothing, invisible and
 * directional characters are gone. At most twice as long as the text, and two units for `@here`.
 *
 * Discord takes a backslash before any mark, but not before a letter or digit, as "the mark itself"
 * (https://github.com/ariabuckles/simple-markdown, rule `escape`). What is a list, a heading or a quote
 * only at the start of a line is escaped wherever a word begins, as a page may begin there.
 */
export function escapeText(text: string): string {
  return (
    visibleText(text)
      .replace(/[\\`*_~|<>[\]()@#]/g, "\\$&")
      .replace(/:(?=\/\/|[\w+-]+:)/g, "\\:")
      .replace(/(discord(?:app)?\.(?:gg|com))\//gi, "$1\\/")
      .replace(/(?<!\S)(\d*)([-+.])(?=\s|$)/g, "$1\\$2")
      // Discord reads this one off the raw text, where a backslash does not hinder it.
      .replace(/@(?=everyone|here)/g, "@\u200b")
  );
}

/** The same for text that must stay on one line, as a title in a list. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/g, " ").trim());
}
