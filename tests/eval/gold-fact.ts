import { readFileSync } from "node:fs";

interface EventKey {
  /** ISO 8601, with as many parts as the document tells. */
  readonly from: string;
  readonly to: string;
}
interface PersonKey {
  readonly name: string;
  readonly role: string;
}
interface BodyKey {
  /** The abbreviation. */
  readonly name: string;
  readonly expansion: string;
}
interface CountKey {
  readonly value: number;
  readonly unit: string;
}
interface DefinitionKey {
  readonly name: string;
}
interface ListKey {
  /** Ours; only the members are compared. */
  readonly name: string;
  readonly members: readonly string[];
}

interface Gold<Kind extends string, Key> {
  readonly kind: Kind;
  /** Name of its file. */
  readonly document: string;
  /** Whether not finding it counts against a miner; what is doubtful is right but not required. */
  readonly required: boolean;
  /** Where words of the document tell it, every mention; UTF-16 offsets, ends exclusive. */
  readonly at: readonly (readonly [start: number, end: number])[];
  /** Other readings that are right too: what differs from the first. */
  readonly also?: readonly Partial<Key>[];
  /** What is doubtful. */
  readonly note?: string;
}

/** A fact that a person found by reading. */
export type GoldFact =
  | (Gold<"event", EventKey> & EventKey)
  | (Gold<"person", PersonKey> & PersonKey)
  | (Gold<"body", BodyKey> & BodyKey)
  | (Gold<"count", CountKey> & CountKey)
  | (Gold<"definition", DefinitionKey> & DefinitionKey)
  | (Gold<"list", ListKey> & ListKey);

/** The kinds that are scored. Details are copied from the front matter, not mined. */
export const scoredKinds = ["event", "person", "body", "count", "definition", "list"] as const;
export type ScoredKind = (typeof scoredKinds)[number];

/** The key of a gold fact as it stands, then its other readings. */
export function readings<Key extends object>(
  gold: Key & { readonly also?: readonly Partial<Key>[] },
): readonly Key[] {
  return [gold, ...(gold.also ?? []).map((other): Key => ({ ...gold, ...other }))];
}

type GoldList = Extract<GoldFact, { kind: "list" }>;
type Spans = GoldFact["at"];

/** A fact as it stands in the file: the members of a list are told by where they stand. */
export type GoldLine =
  | Exclude<GoldFact, GoldList>
  | (Omit<GoldList, "members" | "also"> & {
      readonly membersAt: Spans;
      readonly also?: readonly { readonly membersAt: Spans }[];
    });

/** Reads the lines of a list of facts of this folder. */
export function readGoldLines(name: "originals" | "digests"): readonly GoldLine[] {
  const file = new URL(`facts/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as GoldLine);
}

/**
 * Gives a fact the words that its offsets stand for.
 *
 * @param text of its document.
 */
export function goldFact(line: GoldLine, text: string): GoldFact {
  if (line.kind !== "list") return line;
  const { membersAt, also = [], ...rest } = line;
  const wordsOf = (spans: Spans) => spans.map(([start, end]) => text.slice(start, end));
  const others = also.map((other) => ({ members: wordsOf(other.membersAt) }));
  return { ...rest, members: wordsOf(membersAt), also: others };
}
