import type { Tensor, TensorFunctions } from "./tensor-functions.js";
import type { AttentionHead, Dense, Norm, TransformerLayer } from "./transformer-layer.js";

/** The weights of the Universal Sentence Encoder lite. */
export interface SentenceEncoderWeights {
  /** A row a token. */
  readonly embeddings: Tensor;
  /** A row a position. */
  readonly timing: Tensor;
  /** Brings what comes into the first layer to the width of what comes out of it. */
  readonly widening: Dense;
  readonly layers: readonly [first: TransformerLayer, second: TransformerLayer];
  readonly hidden: Dense;
  /** What a variance is raised by. */
  readonly epsilon: Tensor;
}

/** The weights of a graph as TensorFlow.js gives them: under each name a list of one. */
export type NamedWeights = Readonly<Record<string, readonly Tensor[] | undefined>>;

/** The model reads as many tokens of a text. */
export const maxTokens = 128;

const headCount = 4;

// Where the graph in version 0.2.0 of the package keeps its weights.
const encode = "Encoder_en/KonaTransformer/Encode";
const stack = `module_apply_default/${encode}/TransformerStack`;
const hidden = "module/Encoder_en/hidden_layers/tanh_layer_0";

/**
 * Finds the weights in the graph of the model. They stay when the graph is disposed of.
 *
 * @throws {Error} when one is missing.
 */
export function readSentenceEncoderWeights(
  tf: TensorFunctions,
  weights: NamedWeights,
): SentenceEncoderWeights {
  const find = (name: string): Tensor => {
    const [found] = weights[name] ?? [];
    if (!found) throw new Error(`the graph has no weight ${name}`);
    return tf.clone(found);
  };
  return tf.tidy(() => ({
    embeddings: find("module/Embeddings_en"),
    timing: timing(tf, find(`${stack}/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`)),
    widening: {
      kernel: find(joined("Layer_0/TransformerLayer/dense/kernel")),
      bias: find(joined("Layer_0/TransformerLayer/dense/bias")),
    },
    layers: [readLayer(tf, find, "Layer_0"), readLayer(tf, find, "Layer_1")],
    hidden: { kernel: find(`${hidden}/weights`), bias: find(`${hidden}/bias`) },
    epsilon: find(`${stack}/Layer_1/TransformerLayer/FFN/layer_prepostprocess/layer_norm/Cast/x`),
  }));
}

/** Sine and cosine of each position times some frequencies, side by side. */
function timing(tf: TensorFunctions, frequencies: Tensor): Tensor {
  const positions = Float32Array.from({ length: maxTokens }, (_, position) => position);
  const angles = tf.mul(tf.tensor(positions, [maxTokens, 1], "float32"), frequencies);
  return tf.concat([tf.sin(angles), tf.cos(angles)], 1);
}

function readLayer(
  tf: TensorFunctions,
  find: (name: string) => Tensor,
  number: "Layer_0" | "Layer_1",
): TransformerLayer {
  const name = `${number}/TransformerLayer`;
  return {
    attentionNorm: norm(name),
    heads: splitHeads(tf, convolution(`${name}/MultiheadAttention/qkv_transform_single`)),
    queryScale: find(`${stack}/${name}/MultiheadAttention/mul/y`),
    output: convolution(`${name}/MultiheadAttention/output_transform_single`),
    feedForwardNorm: norm(`${name}/FFN`),
    inner: product(`${name}/FFN/conv1`),
    outer: product(`${name}/FFN/conv2`),
  };

  function norm(of: string): Norm {
    const parent = `${of}/layer_prepostprocess/layer_norm/layer_norm`;
    return { scale: find(joined(`${parent}_scale`)), bias: find(joined(`${parent}_bias`)) };
  }

  /** Of width 1, so it is a product with a matrix. */
  function convolution(of: string): Dense {
    const kernel = find(`module/${encode}/${of}/kernel/part_0`);
    const matrix = tf.reshape(kernel, kernel.shape.slice(-2));
    return { kernel: matrix, bias: find(joined(`${of}/bias`)) };
  }

  function product(of: string): Dense {
    return { kernel: find(`${stack}/${of}/Tensordot/Reshape_1`), bias: find(joined(`${of}/bias`)) };
  }
}

/** Queries, keys and values stand side by side, and in each of them the heads. */
function splitHeads(tf: TensorFunctions, { kernel, bias }: Dense): AttentionHead[] {
  const [rows = NaN, columns = NaN] = kernel.shape;
  const width = columns / 3 / headCount;
  const part = (number: number): Dense => ({
    kernel: tf.slice(kernel, [0, number * width], [rows, width]),
    bias: tf.slice(bias, [number * width], [width]),
  });
  return Array.from({ length: headCount }, (_, head) => ({
    query: part(head),
    key: part(head + headCount),
    value: part(head + 2 * headCount),
  }));
}

function joined(name: string): string {
  return `module_apply_default/${encode}/${name}/ConcatPartitions/concat`;
}
