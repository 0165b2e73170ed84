import type { Fact } from "../../facts/fact.js";
import { dateText } from "../rendering/date-text.js";
import { labelText } from "../rendering/label-text.js";
import type { Strings } from "../strings/strings.js";

/** A quick fact as one line says it: what it is about, and what is said of it. */
export interface FactWords {
  readonly name: string;
  readonly text: string;
}

/** Most characters of what is said: some sentences are paragraphs. */
const textCharacters = 400;

/** The words of a fact; dates in the reader's language, all else in the document's. */
export function factWords(fact: Fact, strings: Pick<Strings, "locale" | "indexing">): FactWords {
  const name = fact.kind === "event" ? dateText(fact.date, strings.locale) : fact.name;
  const said = fact.kind === "list" ? membersText(fact.members, strings) : fact.answer;
  return { name, text: labelText(said, textCharacters) || "…" };
}

/** Most characters of the members that are named; the others are counted. */
const memberCharacters = 300;

function membersText(members: readonly string[], strings: Pick<Strings, "indexing">): string {
  const items = members.map((member) => member.replace(/[.,;。；]$/u, ""));
  const between = items.some((item) => /[,;]/.test(item)) ? "; " : ", ";
  let length = 0;
  const fitting = items.filter((item) => (length += item.length + 2) <= memberCharacters);
  const named = fitting.length === 0 ? items.slice(0, 1) : fitting;
  const left = items.length - named.length;
  if (left === 0) return named.join(between);
  // One alone may be longer than all that is said.
  return `${labelText(named.join(between), memberCharacters)} ${strings.indexing.andMore(left)}`;
}
