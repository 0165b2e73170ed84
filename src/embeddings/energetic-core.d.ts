import "@energetic-ai/core";
import type { NamedWeights } from "./sentence-encoder-weights.js";
import type { TensorFunctions } from "./tensor-functions.js";

// The package passes on TensorFlow's functions, but not their types. What we use of them stands here.
declare module "@energetic-ai/core" {
  /** Waits for the WebAssembly of the model. */
  export function ready(): Promise<void>;

  /** Counts the tensors that are not yet freed. */
  export function memory(): { readonly numTensors: number };

  export interface GraphModel {
    readonly weights: NamedWeights;
    dispose(): void;
  }

  export const tidy: TensorFunctions["tidy"];
  export const tensor: TensorFunctions["tensor"];
  export const clone: TensorFunctions["clone"];
  export const reshape: TensorFunctions["reshape"];
  export const slice: TensorFunctions["slice"];
  export const concat: TensorFunctions["concat"];
  export const gather: TensorFunctions["gather"];
  export const transpose: TensorFunctions["transpose"];
  export const add: TensorFunctions["add"];
  export const sub: TensorFunctions["sub"];
  export const mul: TensorFunctions["mul"];
  export const maximum: TensorFunctions["maximum"];
  export const square: TensorFunctions["square"];
  export const rsqrt: TensorFunctions["rsqrt"];
  export const sin: TensorFunctions["sin"];
  export const cos: TensorFunctions["cos"];
  export const tanh: TensorFunctions["tanh"];
  export const mean: TensorFunctions["mean"];
  export const sum: TensorFunctions["sum"];
  export const softmax: TensorFunctions["softmax"];
  export const matMul: TensorFunctions["matMul"];
  export const fused: TensorFunctions["fused"];
}
