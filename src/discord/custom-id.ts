import { discordLimits } from "./limits.js";

/** What a component or a modal does, and to what: all that is needed after a restart. */
export interface CustomId {
  readonly action: string;
  /** The record that it belongs to, and what else it needs. */
  readonly parts: readonly string[];
}

/** @throws {RangeError} when the id is longer than Discord takes or a part holds a separator. */
export function customId(action: string, ...parts: readonly string[]): string {
  const id = [action, ...parts].join(separator);
  if (
    id.length > discordLimits.customId ||
    [action, ...parts].some((part) => part.includes(separator))
  ) {
    throw new RangeError(`Cannot make a custom id of ${JSON.stringify([action, ...parts])}`);
  }
  return id;
}

/** Reads a custom id. It comes from outside: who presses may do what is asked for is checked apart. */
export function readCustomId(id: string): CustomId {
  const [action = "", ...parts] = id.split(separator);
  return { action, parts };
}

const separator = ":";
