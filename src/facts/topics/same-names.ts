import type { Finding } from "../finding.js";
import { foldText } from "../fold-text.js";
import type { Name } from "../names/name-reader.js";
import type { DocumentTopic } from "../topic.js";
import { placeKey } from "./place-key.js";
import { remembered } from "./remembered.js";

/** Returns what names are counted under. @param same from {@link sameNames}. */
export function nameKeys(
  same: ReadonlyMap<string, string>,
): (text: string, kind: DocumentTopic["kind"]) => string {
  const placeOf = remembered(placeKey);
  const folded = remembered(foldText);
  return (text, kind) => {
    const key = kind === "place" ? placeOf(text) : folded(text);
    return same.get(key) ?? everywhere.get(key) ?? key;
  };
}

/** Short forms that nobody needs to explain. */
const everywhere: ReadonlyMap<string, string> = new Map([
  ["un", "united nations"],
  ["eu", "european union"],
  ["us", "united states"],
  ["usa", "united states"],
  ["united states of america", "united states"],
  ["uk", "united kingdom"],
]);

/** From the folded short form and other names to the folded name that they are counted under. */
export function sameNames(findings: readonly Finding[]): Map<string, string> {
  const same = new Map<string, string>();
  for (const finding of findings) {
    if (finding.kind !== "body" && finding.kind !== "person") continue;
    const key = foldText(finding.kind === "body" ? finding.expansion : finding.name);
    for (const name of [finding.name, ...finding.aliases]) same.set(foldText(name), key);
  }
  return same;
}

/**
 * Returns the kind of a name, where another form of it tells more: the one that most sentences give it.
 * @param names of each sentence.
 */
export function kindsOfNames(
  names: readonly (readonly Name[])[],
  findings: readonly Finding[],
  same: ReadonlyMap<string, string>,
): (key: string) => DocumentTopic["kind"] | undefined {
  const votes = new Map<string, Map<DocumentTopic["kind"], number>>();
  const folded = remembered(foldText);
  for (const { kind, text } of names.flat()) {
    const key = same.get(folded(text)) ?? folded(text);
    const kinds = votes.get(key) ?? new Map<DocumentTopic["kind"], number>();
    votes.set(key, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  }
  const known = new Map([...votes].map(([key, kinds]) => [key, mostOf(kinds)]));
  for (const finding of findings) {
    const key = finding.kind === "body" ? foldText(finding.expansion) : undefined;
    if (key !== undefined && !known.has(key)) known.set(key, "subject");
  }
  return (key) => known.get(key);
}

function mostOf<Kind>(votes: ReadonlyMap<Kind, number>): Kind | undefined {
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
