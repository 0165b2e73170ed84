import { expect } from "vitest";
import { decodeCharacterReference } from "../../src/documents/character-reference.js";
import type { Block } from "../../src/documents/document.js";

/** Where a character of a block's text stands in the document's text. */
export function placeOf({ origins }: Block, at: number): number {
  const origin = origins.findLast((candidate) => candidate.at <= at);
  if (origin === undefined) throw new RangeError(`No origin for character ${at}`);
  return origin.start + at - origin.at;
}

/** What the document has where a reader sees something else: a reference, white space, a tag. */
const replaced = /^(?:&[#\w]+;|\s|\\(?=[\r\n])|\||<)/;

/** Fails unless the blocks keep everything that `document.ts` promises of them. */
export function expectExact(text: string, blocks: readonly Block[]): void {
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.end).toBeLessThanOrEqual(text.length);
    end = block.end;
    expect(block.text).not.toBe("");
    expectOrigins(block);
    for (let at = 0; at < block.text.length; at++) expectCharacter(text, block, at);
  }
}

function expectOrigins({ origins, text, start, end }: Block): void {
  expect(origins[0]?.at).toBe(0);
  for (const [index, origin] of origins.entries()) {
    const above = origins[index - 1];
    expect(origin.at).toBeGreaterThan(above?.at ?? -1);
    expect(origin.start).toBeGreaterThanOrEqual(above?.start ?? start);
    expect(origin.at).toBeLessThan(text.length);
    expect(origin.start).toBeLessThan(end);
  }
}

function expectCharacter(text: string, block: Block, at: number): void {
  const place = placeOf(block, at);
  const seen = block.text.charAt(at);
  if (text.charAt(place) === seen) return;
  const raw = replaced.exec(text.slice(place, place + 40))?.[0];
  expect(raw, `${JSON.stringify(seen)} at ${place}`).toBeDefined();
  if (raw?.startsWith("&")) expect(decodeCharacterReference(raw)).toContain(seen);
  else expect(raw === "|" ? " |" : " \n").toContain(seen);
}
