import { isOffice, isRole, type NameContext } from "./person-name.js";
import { readPerson, type NamedPerson } from "./person-run.js";
import { roleAfter } from "./role-after.js";
import { ofOffice, roleBeforeComma } from "./role-before.js";
import { affiliation } from "./role-complement.js";
import { thingHeads } from "./place-words.js";
import { roleModifiers } from "./role-words.js";
import { findRuns, type Run } from "./runs.js";
import { readWords, written, type Word } from "./words.js";

/** Somebody with a role, somewhere in a sentence. */
export interface PersonMention {
  readonly name: string;
  /** With the titles before it; the same when there are none. */
  readonly titled: string;
  /** As written; what stands before the name and what stands after it with a comma between. */
  readonly role: string;
  /** Where name and role stand in the sentence. */
  readonly from: number;
  readonly to: number;
}

/** Finds the people whom a sentence gives a role, in order. */
export function personMentions(sentence: string, context: NameContext): PersonMention[] {
  const words = readWords(sentence);
  const mentions: PersonMention[] = [];
  for (const run of findRuns(words)) {
    const said = roleOf(words, run, context);
    if (said) mentions.push(mention(sentence, words, said));
  }
  return mentions;
}

interface Said {
  readonly person: NamedPerson;
  readonly roles: readonly Run[];
}

function roleOf(words: readonly Word[], run: Run, context: NameContext): Said | undefined {
  if (words[run.end - 1]?.isPossessive && thingHeads.has(words[run.end]?.lower ?? ""))
    return undefined;
  const bare = readPerson(words, run, context);
  const after = roleAfter(words, bare?.name.end ?? run.end, context);
  const official = { ...context, isOfficial: after?.isOffice ?? false };
  const person =
    bare ??
    (after?.isOffice && mayBeName(words, run) ? readPerson(words, run, official) : undefined);
  if (!person) return ofOffice(words, run, context);
  const isListed = person.role !== undefined && after !== undefined && opensWithName(words, after);
  const roles = [person.role, isListed ? undefined : after].filter((role) => role !== undefined);
  if (person.role && !after) roles.push(...seat(words, person, person.role, context));
  if (roles.length > 0) return { person, roles };
  const before = roleBeforeComma(words, run, person, context);
  return before && { person, roles: [before] };
}

/** "Microsoft CEO Jane Doe, Oracle founder …": the next of a list rather than more of the same. */
const opensWithName = (words: readonly Word[], { start }: Run): boolean => {
  const word = words[start];
  const isJoined = word?.isJoined ?? false;
  return word?.isCapital === true && !isJoined && !isRole(word) && !roleModifiers.has(word.lower);
};

/** Unknown words after "of" or "the" are rather a body or a thing. */
const mayBeName = (words: readonly Word[], { start }: Run): boolean =>
  !words[start]?.isJoined || !/^(?:of|the|for|in|a|an|on)$/u.test(words[start - 1]?.lower ?? "");

/** "Counsellor Mr. Li Ming, Treaty Department of the Ministry": where an office is held. */
function seat(
  words: readonly Word[],
  { name }: NamedPerson,
  role: Run,
  context: NameContext,
): Run[] {
  const isBare = words
    .slice(role.start, role.end)
    .every((word) => isRole(word) || roleModifiers.has(word.lower));
  const end =
    isBare && isOffice(words[role.end - 1]) ? affiliation(words, name.end, context) : undefined;
  const next = end === undefined ? undefined : words[end];
  if (end === undefined || (next?.isJoined && next.lower !== "and")) return [];
  return [{ start: name.end, end }];
}

function mention(sentence: string, words: readonly Word[], { person, roles }: Said): PersonMention {
  const { name, start } = person;
  const ends = [name.end, ...roles.map(({ end }) => end)];
  const starts = [start, ...roles.map((role) => role.start)];
  return {
    name: written(sentence, words, name.start, name.end),
    titled: written(sentence, words, start, name.end),
    role: roles.map((role) => written(sentence, words, role.start, role.end)).join(", "),
    from: words[Math.min(...starts)]?.from ?? 0,
    to: words[Math.max(...ends) - 1]?.to ?? sentence.length,
  };
}
