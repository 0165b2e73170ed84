import type { PageState } from "../../page/protocol.js";
import { matchCommands, type TypedCommand } from "./list-commands.js";

/** Something that would complete what is being typed. */
export type Suggestion =
  | { readonly kind: "command"; readonly command: TypedCommand }
  | { readonly kind: "name"; readonly shown: string; readonly detail: string };

export interface SuggestOptions {
  readonly commands: readonly TypedCommand[];
  readonly state: PageState;
}

const most = 8;

/** What completes the text before the caret: commands after "/", names after "@" and "#". */
export function suggest(before: string, { commands, state }: SuggestOptions): Suggestion[] {
  if (/^\/[^\n]*$/.test(before))
    return matchCommands(commands, before)
      .slice(0, 25)
      .map((command) => ({ kind: "command", command }));
  const [, mark, typed = ""] = /(?:^|\s)([@#])([^\s@#]*)$/.exec(before) ?? [];
  if (mark === undefined) return [];
  const names = mark === "@" ? callable(state) : places(state);
  return names
    .filter(({ shown }) => shown.slice(1).toLowerCase().startsWith(typed.toLowerCase()))
    .slice(0, most)
    .map((name) => ({ kind: "name", ...name }));
}

/** The text with a name in place of what was typed of it. */
export function completeName(text: string, caret: number, shown: string): string {
  const before = text.slice(0, caret).replace(/[@#][^\s@#]*$/, `${shown} `);
  return before + text.slice(caret).replace(/^ /, "");
}

interface Name {
  readonly shown: string;
  readonly detail: string;
}

/** The bot first, for it is called most. */
function callable({ people, guilds }: PageState): Name[] {
  const sorted = [...people].sort((one, other) => Number(other.bot) - Number(one.bot));
  return [
    ...sorted.map(({ name, title }) => ({ shown: `@${name}`, detail: title })),
    ...guilds.flatMap((guild) =>
      guild.roles
        .filter(({ id }) => id !== guild.id)
        .map(({ name }) => ({ shown: `@${name}`, detail: "role" })),
    ),
  ];
}

const places = ({ channels }: PageState): Name[] =>
  channels
    .filter(({ kind }) => kind !== "dm" && kind !== "category")
    .map(({ name, topic }) => ({ shown: `#${name}`, detail: topic ?? "" }));
