import type { IndexedDocument } from "../../index/manifest.js";
import type { Generation } from "../../index/open-generation.js";
import type { Passage } from "../../passages/passage.js";
import { estimateTokens } from "./estimate-tokens.js";

/** A passage as a model is shown it. */
export interface PackedPassage {
  /** What the model calls it by; counted from 1 in the order shown. */
  readonly number: number;
  readonly passage: Passage;
  readonly document: IndexedDocument;
}

export interface PackOptions {
  /** How many tokens the passages may be together, by estimate. @default 3000 */
  readonly maxTokens?: number | undefined;
}

/** What the marks around a passage and the line above it take, beside the words of that line. */
const frameTokens = 16;

/**
 * Chooses what a model is shown: the ranked passages that fit into the budget, best first, and then
 * their neighbors in the document, those of the best first. Each is shown once; neighbors stand beside
 * each other in the order of the document, the groups in the order of their best. The very best is
 * taken whatever its length.
 *
 * @param ranked numbers of passages of the generation, best first.
 */
export async function packPassages(
  ranked: readonly number[],
  generation: Pick<Generation, "readPassages" | "documentOf">,
  { maxTokens = 3_000 }: PackOptions = {},
): Promise<PackedPassage[]> {
  const wanted = [...new Set([...ranked, ...ranked.flatMap((one) => neighbors(one, generation))])];
  const read = await generation.readPassages(wanted);
  const taken = new Map<number, Passage>();
  let left = maxTokens;
  for (const [place, passage] of read.entries()) {
    const number = wanted[place] ?? 0;
    const tokens = tokensOf(passage, generation.documentOf(number));
    if (tokens > left && place > 0) continue;
    taken.set(number, passage);
    left -= tokens;
  }
  return inOrder(wanted.filter((number) => taken.has(number))).flatMap((number, i) => {
    const passage = taken.get(number);
    return passage ? [{ number: i + 1, passage, document: generation.documentOf(number) }] : [];
  });
}

function neighbors(number: number, { documentOf }: Pick<Generation, "documentOf">): number[] {
  const { firstPassage, passageCount } = documentOf(number);
  const end = firstPassage + passageCount;
  return [number - 1, number + 1].filter((one) => one >= firstPassage && one < end);
}

function tokensOf({ text, headings }: Passage, { title, published = "" }: IndexedDocument): number {
  return frameTokens + estimateTokens([title, ...headings, published, text].join(" "));
}

/** Runs of neighbors, each in its order, where the first of them came. */
function inOrder(numbers: readonly number[]): number[] {
  const left = new Set(numbers);
  return numbers.flatMap((number) => {
    if (!left.has(number)) return [];
    let first = number;
    while (left.has(first - 1)) first -= 1;
    const run: number[] = [];
    for (let next = first; left.delete(next); next++) run.push(next);
    return run;
  });
}
