/** A matrix or a list in the memory of a tensor library. */
export interface Tensor {
  /** Rows, then columns. */
  readonly shape: readonly number[];
  /** A copy of its numbers, row after row. */
  dataSync(): ArrayLike<number>;
}

/** What is asked of a tensor library: a part of the functions of TensorFlow.js, under its names. */
export interface TensorFunctions {
  /** Frees every tensor made by `work` except those in what it returns. */
  tidy<T>(work: () => T): T;
  tensor(values: ArrayLike<number>, shape: readonly number[], type: "float32" | "int32"): Tensor;
  clone(x: Tensor): Tensor;
  reshape(x: Tensor, shape: readonly number[]): Tensor;
  slice(x: Tensor, begin: readonly number[], size: readonly number[]): Tensor;
  concat(parts: Tensor[], axis: number): Tensor;
  /** The rows of `x` with these numbers. */
  gather(x: Tensor, rows: Tensor): Tensor;
  transpose(x: Tensor): Tensor;
  add(a: Tensor, b: Tensor): Tensor;
  sub(a: Tensor, b: Tensor): Tensor;
  mul(a: Tensor, b: Tensor): Tensor;
  maximum(a: Tensor, b: Tensor): Tensor;
  square(x: Tensor): Tensor;
  rsqrt(x: Tensor): Tensor;
  sin(x: Tensor): Tensor;
  cos(x: Tensor): Tensor;
  tanh(x: Tensor): Tensor;
  mean(x: Tensor, axis: number, keepDims: boolean): Tensor;
  sum(x: Tensor, axis: number, keepDims: boolean): Tensor;
  /** Of each row. */
  softmax(x: Tensor): Tensor;
  matMul(a: Tensor, b: Tensor): Tensor;
  readonly fused: {
    /** `activation(a × b + bias)`; the bias must have been made as a list, not reshaped to one. */
    matMul(factors: {
      readonly a: Tensor;
      readonly b: Tensor;
      readonly bias: Tensor;
      readonly activation?: "linear" | "relu";
    }): Tensor;
  };
}
