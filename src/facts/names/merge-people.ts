import { foldText } from "../fold-text.js";
import { nameParticles } from "./title-words.js";
import type { PersonMention } from "./person-mentions.js";

export type MergedPerson<Mention> = Mention & { readonly aliases: readonly string[] };

/**
 * Joins what a document says of the same person: a surname alone is whoever alone bears it there,
 * and of two roles one of which holds the other the fuller stays, where it was said first.
 * @param isEverAlone whether the document uses a capitalised word with none beside it.
 */
export function mergePeople<Mention extends PersonMention>(
  mentions: readonly Mention[],
  isEverAlone: (word: string) => boolean,
): MergedPerson<Mention>[] {
  const full = new Set(mentions.map(({ name }) => name).filter((name) => name.includes(" ")));
  const named = mentions.map((mention) => ({ ...mention, name: fullName(mention.name, full) }));
  const kept = named.filter(
    (mention, at) => !named.some((other, i) => isFuller(other, i, mention, at)),
  );
  const names = new Map<string, Set<string>>();
  for (const { name, titled } of named) {
    const others = names.get(foldText(name)) ?? new Set();
    names.set(foldText(name), others.add(titled));
  }
  return kept.map((mention) => {
    const { name } = mention;
    const others = [...(names.get(foldText(name)) ?? []), ...surname(name, full, isEverAlone)];
    return { ...mention, aliases: [...new Set(others)].filter((other) => other !== name) };
  });
}

function fullName(name: string, full: ReadonlySet<string>): string {
  if (name.includes(" ")) return name;
  const bearers = bearersOf(name, full);
  return bearers.length === 1 ? (bearers[0] ?? name) : name;
}

const bearersOf = (surname: string, full: ReadonlySet<string>): string[] =>
  [...full].filter((name) => name.endsWith(` ${surname}`));

/** Whether another mention says the same of the same person, and more or earlier. */
function isFuller(other: PersonMention, i: number, mention: PersonMention, at: number): boolean {
  if (i === at || foldText(other.name) !== foldText(mention.name)) return false;
  const [more, less] = [roleKey(other.role), roleKey(mention.role)];
  return more === less ? i < at : ` ${more} `.includes(` ${less} `);
}

const roleKey = (role: string): string => foldText(role).replace(/\b(?:the|a|an) /gu, "");

/** A last name, with its particles, that the document uses alone and only one person bears. */
function surname(
  name: string,
  full: ReadonlySet<string>,
  isEverAlone: (word: string) => boolean,
): string[] {
  const parts = name.split(" ");
  const last = parts.at(-1) ?? "";
  const isSurname = parts.length > 1 && !parts.includes("of") && /^\p{Lu}.*\p{Ll}{2}/u.test(last);
  if (!isSurname || !isEverAlone(last) || bearersOf(last, full).length !== 1) return [];
  let start = parts.length - 1;
  while (start > 1 && nameParticles.has(parts[start - 1] ?? "")) start -= 1;
  return [parts.slice(start).join(" ")];
}
