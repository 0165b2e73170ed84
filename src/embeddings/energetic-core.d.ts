import "@energetic-ai/core";

// The package passes on TensorFlow's functions, but not their types.
declare module "@energetic-ai/core" {
  /** Waits for the WebAssembly of the model. */
  export function ready(): Promise<void>;
}
