import type { IndexingOutcome, IndexingProgress } from "./library.js";

/** What a process that indexes is told: its settings first, then perhaps to stop. */
export type ReindexRequest =
  { readonly kind: "start"; readonly settings: object } | { readonly kind: "stop" };

/** What a process that indexes sends to its parent. The last message is one of the last three. */
export type ReindexMessage =
  | { readonly kind: "progress"; readonly progress: IndexingProgress }
  | { readonly kind: "done"; readonly outcome: IndexingOutcome }
  /** `message` is one sentence. */
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "stopped" };
