/** A place among those that were offered, and its score. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
}

/** Keeps the best of all that it is offered. */
export interface TopRanked {
  /** Returns the least score that may still be kept, so that a tight loop need not offer what is below. */
  offer(place: number, score: number): number;
  /** What was kept, highest score first, equal scores by place. */
  ranked(): Ranked[];
}

/**
 * Keeps up to `limit` places in a binary heap whose root is the worst of those kept, so that an
 * offer costs one comparison when it is not among the best.
 */
export function createTopRanked(limit: number): TopRanked {
  const heap: Heap = { places: new Uint32Array(limit), scores: new Float64Array(limit) };
  let kept = 0;
  return {
    offer(place, score) {
      if (kept < limit) rise(heap, kept++, place, score);
      else if (limit > 0 && isWorse(heap, 0, place, score)) sink(heap, place, score);
      return kept < limit ? -Infinity : (heap.scores[0] ?? Infinity);
    },
    ranked() {
      const all = Array.from({ length: kept }, (_, i) => {
        return { place: heap.places[i] ?? 0, score: heap.scores[i] ?? 0 };
      });
      return all.sort((a, b) => b.score - a.score || a.place - b.place);
    },
  };
}

/** No entry is better than those at twice its position plus one and plus two. */
interface Heap {
  readonly places: Uint32Array;
  readonly scores: Float64Array;
}

/** Whether the entry at a position is worse than one of this place and score. */
function isWorse({ places, scores }: Heap, i: number, place: number, score: number): boolean {
  const other = scores[i] ?? 0;
  return other < score || (other === score && (places[i] ?? 0) > place);
}

/** Takes an entry in at the end of the heap, and up to where it belongs. */
function rise(heap: Heap, end: number, place: number, score: number): void {
  let i = end;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (isWorse(heap, parent, place, score)) break;
    move(heap, parent, i);
    i = parent;
  }
  heap.places[i] = place;
  heap.scores[i] = score;
}

/** Takes an entry in for the worst of a full heap, and down to where it belongs. */
function sink(heap: Heap, place: number, score: number): void {
  const { places, scores } = heap;
  let i = 0;
  for (let child = 1; child < places.length; child = 2 * i + 1) {
    const next = child + 1;
    if (next < places.length && isWorse(heap, next, places[child] ?? 0, scores[child] ?? 0)) {
      child = next;
    }
    if (!isWorse(heap, child, place, score)) break;
    move(heap, child, i);
    i = child;
  }
  places[i] = place;
  scores[i] = score;
}

function move({ places, scores }: Heap, from: number, to: number): void {
  places[to] = places[from] ?? 0;
  scores[to] = scores[from] ?? 0;
}
