import type { GrowingArray } from "./growing-array.js";
import type { TermPostings } from "./term-postings.js";

/** The terms of passages, one passage after another: an entry a passage and distinct term. */
export interface PassageEntries {
  /** The number of each entry's term. */
  readonly terms: GrowingArray;
  /** How often it stands there: the body's count in the lower 16 bits, the context's in the 8 above. */
  readonly counts: GrowingArray;
  /** Where the entries of each passage end. */
  readonly ends: GrowingArray;
}

type Postings = Pick<TermPostings, "postingStarts" | "passages" | "bodyCounts" | "contextCounts">;

/**
 * Orders entries by term and, within a term, by passage: a counting sort in two passes.
 *
 * @param ranks where each term comes in the order of terms, by its number.
 */
export async function invertTerms(
  { terms, counts, ends }: PassageEntries,
  ranks: Uint32Array,
  breathe: () => Promise<void>,
): Promise<Postings> {
  const postingStarts = await startsOf(terms, ranks, breathe);
  const next = postingStarts.slice();
  const passages = new Uint32Array(terms.length);
  const bodyCounts = new Uint16Array(terms.length);
  const contextCounts = new Uint8Array(terms.length);
  for (let passage = 0, entry = 0; passage < ends.length; passage++) {
    if (passage % 256 === 0) await breathe();
    for (; entry < ends.at(passage); entry++) {
      const rank = ranks[terms.at(entry)] ?? 0;
      const posting = next[rank] ?? 0;
      next[rank] = posting + 1;
      passages[posting] = passage;
      bodyCounts[posting] = counts.at(entry) & 0xffff;
      contextCounts[posting] = counts.at(entry) >>> 16;
    }
  }
  return { postingStarts, passages, bodyCounts, contextCounts };
}

async function startsOf(
  terms: GrowingArray,
  ranks: Uint32Array,
  breathe: () => Promise<void>,
): Promise<Uint32Array> {
  const starts = new Uint32Array(ranks.length + 1);
  for (let entry = 0; entry < terms.length; entry++) {
    if (entry % 65_536 === 0) await breathe();
    const after = (ranks[terms.at(entry)] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
