import { dotProduct } from "./dot-product.js";

/** All that decides, besides the model, what a document becomes: sizes of passages, rules of terms. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/** An embedding model, and what it makes of one fixed text. */
export interface ModelIdentity {
  readonly id: string;
  readonly dimensions: number;
  /** The unit vector of the canary text. */
  readonly canary: readonly number[];
}

/** What an index rests on besides its documents. */
export interface Basis {
  readonly model: ModelIdentity;
  readonly settings: Settings;
}

/** Two machines round differently by less than this; another model differs by far more. */
const leastSimilarity = 0.999;

/**
 * Says in what an index differs from what is wanted now, as the end of a sentence that begins with
 * "it was built"; undefined when it may be used.
 */
export function basisDifference(built: Basis, wanted: Basis): string | undefined {
  return modelDifference(built.model, wanted.model) ?? settingsDifference(built.settings, wanted.settings);
}

/** As `basisDifference`, for the embedding model alone. */
function modelDifference(built: ModelIdentity, wanted: ModelIdentity): string | undefined {
  if (built.id !== wanted.id) return `with the embedding model ${built.id}, not ${wanted.id}`;
  if (built.dimensions !== wanted.dimensions) {
    return `with vectors of ${built.dimensions} dimensions, not ${wanted.dimensions}`;
  }
  const similarity = dotProduct(Float32Array.from(built.canary), Float32Array.from(wanted.canary));
  if (similarity >= leastSimilarity) return undefined;
  return `with another embedding model that has the same name, ${built.id}`;
}

function settingsDifference(built: Settings, wanted: Settings): string | undefined {
  const names = [...new Set([...Object.keys(built), ...Object.keys(wanted)])].sort();
  const changed = names.find((name) => built[name] !== wanted[name]);
  if (changed === undefined) return undefined;
  const shown = ({ [changed]: value }: Settings): string =>
    value === undefined ? "nothing" : JSON.stringify(value);
  return `with the setting ${changed} at ${shown(built)}, not ${shown(wanted)}`;
}
