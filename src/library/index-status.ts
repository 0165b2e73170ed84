import type { IndexStatus } from "./library.js";
import type { PreparedGeneration } from "./open-prepared.js";

/** What the owner is told of the index in use. */
export function indexStatus({ answering, bytes }: PreparedGeneration): IndexStatus {
  const { number, manifest } = answering.generation;
  const { documents, passages } = manifest.counts;
  const built = Date.parse(manifest.created);
  return { generation: number, built, documents, passages, model: manifest.model.id, bytes };
}
