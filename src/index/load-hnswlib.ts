import type { HierarchicalNSW } from "hnswlib-node";

/** What we use of hnswlib-node. */
export interface Hnswlib {
  readonly HierarchicalNSW: typeof HierarchicalNSW;
}

/** The native addon, or why there is none. */
export type HnswlibOutcome =
  | { readonly kind: "loaded"; readonly hnswlib: Hnswlib }
  | { readonly kind: "unavailable"; readonly reason: string };

/**
 * Loads the native addon, which is compiled when Footnote is installed and may be missing: no
 * compiler, a denied install script, another version of Node.
 */
export async function loadHnswlib(): Promise<HnswlibOutcome> {
  try {
    const { default: hnswlib } = await import("hnswlib-node");
    return { kind: "loaded", hnswlib };
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return { kind: "unavailable", reason };
  }
}
