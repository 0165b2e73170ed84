/** What a graph process is asked to do; its one argument, as JSON. */
export interface GraphJob extends GraphFiles {
  readonly kind: "build" | "verify";
  /** For `build`: the graph to begin from; `labels` then holds what becomes of its elements. */
  readonly previous?: Pick<GraphFiles, "graph" | "labels"> | undefined;
}

/** The files of a graph, and the shape of its vectors. */
export interface GraphFiles {
  /** Unit vectors of 32-bit numbers, one after another; a vector's label is its place. */
  readonly vectors: string;
  /** The graph, as hnswlib writes it. */
  readonly graph: string;
  /** The label of each element of the graph: see graph-labels.ts. */
  readonly labels: string;
  readonly dimensions: number;
}

/** How well a graph finds what an exact scan finds. */
export interface GraphQuality {
  /** How many vectors were searched for. */
  readonly samples: number;
  /** The share of them that found themselves, or one equal to them. */
  readonly selfFound: number;
  /** How many of them were also compared with every vector. */
  readonly compared: number;
  /** The share of the ten nearest of these that were found, from 0 to 1. */
  readonly recall: number;
}

/** What a graph process sends to its parent. The last message is one of the last four. */
export type GraphMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "built" }
  | ({ readonly kind: "verified" } & GraphQuality)
  | { readonly kind: "unavailable"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };
