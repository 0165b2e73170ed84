import { sortStrings } from "./sort-strings.js";

const idLength = 12;
const idForm = /^[0-9A-Za-z]{12}$/;

/** Finds the place of a passage by its id, and its id by its place. */
export interface PassageIds {
  readonly size: number;
  /** @throws {RangeError} for a place outside 0..size-1. */
  at(place: number): string;
  /** The place of the first passage with the id; undefined when there is none. */
  find(id: string): number | undefined;
}

/**
 * Returns the bytes of an id file: the places of all passages in the order of their ids, four bytes
 * each, then the ids in that order, twelve bytes each.
 *
 * @param ids of all passages, in the order of their places.
 * @param breathe awaited between pieces of work of some milliseconds.
 * @throws {RangeError} for an id that is not twelve letters and digits.
 */
export async function encodePassageIds(
  ids: readonly string[],
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const bad = ids.find((id) => !idForm.test(id));
  if (bad !== undefined) {
    throw new RangeError(
      `Cannot store passage as its id must be twelve letters and digits: it is ${bad}`,
    );
  }
  // Sorting one string each is several times faster than comparing pairs.
  const entries = ids.map((id, place) => `${id}${String(place).padStart(10, "0")}`);
  await breathe();
  const sorted = await sortStrings(entries, breathe);
  const places = Uint32Array.from(sorted, (entry) => Number(entry.slice(idLength)));
  await breathe();
  const letters = new TextEncoder().encode(sorted.map((entry) => entry.slice(0, idLength)).join(""));
  const bytes = new Uint8Array(places.byteLength + letters.length);
  bytes.set(new Uint8Array(places.buffer));
  bytes.set(letters, places.byteLength);
  return bytes;
}

/**
 * Reads what `encodePassageIds` made.
 *
 * @throws {Error} when the bytes are not a whole number of ids.
 */
export function decodePassageIds(bytes: Uint8Array): PassageIds {
  const size = bytes.length / (4 + idLength);
  if (!Number.isInteger(size)) throw new Error("Cannot read passage ids: the file is cut off");
  const places = new Uint32Array(new Uint8Array(bytes.subarray(0, 4 * size)).buffer);
  const letters = bytes.subarray(4 * size);
  const ranks = new Uint32Array(size);
  for (const [rank, place] of places.entries()) ranks[place] = rank;
  return {
    size,
    at(place) {
      const rank = ranks[place];
      if (rank === undefined) {
        throw new RangeError(
          `Cannot name passage as its place must be a whole number from 0 to ${size - 1}: it is ${place}`,
        );
      }
      return idAt(rank);
    },
    find(id) {
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (idAt(middle) < id) low = middle + 1;
        else high = middle;
      }
      return low < size && idAt(low) === id ? places[low] : undefined;
    },
  };

  function idAt(i: number): string {
    return String.fromCharCode(...letters.subarray(i * idLength, (i + 1) * idLength));
  }
}
