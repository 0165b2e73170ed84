import type { PageState } from "../../page/protocol.js";

type Known = Pick<PageState, "people" | "guilds" | "channels">;

interface Mentionable {
  /** As one reads it: "@Ada", "#general". */
  readonly shown: string;
  /** As Discord's API writes it: "<@1>", "<#2>". */
  readonly written: string;
}

/** Everyone and everything that can be mentioned, the longest names first. */
function mentionables({ people, guilds, channels }: Known): Mentionable[] {
  const roles = guilds.flatMap((guild) => guild.roles.filter(({ id }) => id !== guild.id));
  return [
    ...people.map(({ id, name }) => ({ shown: `@${name}`, written: `<@${id}>` })),
    ...roles.map(({ id, name }) => ({ shown: `@${name}`, written: `<@&${id}>` })),
    ...channels
      .filter(({ kind }) => kind !== "dm" && kind !== "category")
      .map(({ id, name }) => ({ shown: `#${name}`, written: `<#${id}>` })),
  ].sort((one, other) => other.shown.length - one.shown.length);
}

/** A text as it is sent: names after "@" and "#" become mentions. */
export function writeMentions(text: string, known: Known): string {
  return mentionables(known).reduce(
    (written, { shown, written: mention }) => replaceName(written, shown, mention),
    text,
  );
}

/** A text as one edits it: mentions become names. */
export function readMentions(text: string, known: Known): string {
  return mentionables(known).reduce(
    (read, { shown, written }) => read.replaceAll(written, shown),
    text,
  );
}

/** A name counts only where no letter goes before or after it. */
function replaceName(text: string, shown: string, mention: string): string {
  const literal = shown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\d<])${literal}(?![\\p{L}\\d])`, "gu"), mention);
}
