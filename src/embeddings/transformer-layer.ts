import type { Tensor, TensorFunctions } from "./tensor-functions.js";

/** A matrix and a list: `x × kernel + bias`. */
export interface Dense {
  readonly kernel: Tensor;
  readonly bias: Tensor;
}

export interface Norm {
  readonly scale: Tensor;
  readonly bias: Tensor;
}

/** What one head of the attention looks for, what it is found by, and what it passes on. */
export interface AttentionHead {
  readonly query: Dense;
  readonly key: Dense;
  readonly value: Dense;
}

/** The weights of one layer. */
export interface TransformerLayer {
  readonly attentionNorm: Norm;
  readonly heads: readonly AttentionHead[];
  /** A number that the queries are multiplied by. */
  readonly queryScale: Tensor;
  readonly output: Dense;
  readonly feedForwardNorm: Norm;
  readonly inner: Dense;
  readonly outer: Dense;
}

/** The steps of a layer that normalizes first; `x` has a row a token. */
export interface TransformerSteps {
  readonly dense: (x: Tensor, weights: Dense, activation?: "linear" | "relu") => Tensor;
  /** Attention between the tokens that `mask` lets see each other; what comes in is not added. */
  readonly attend: (x: Tensor, layer: TransformerLayer, mask: Tensor) => Tensor;
  /** The first half of the feed-forward network; `outer` is the second. */
  readonly widen: (x: Tensor, layer: TransformerLayer) => Tensor;
}

/**
 * The steps of a transformer on a tensor library.
 *
 * @param epsilon what a variance is raised by, a number.
 */
export function transformerSteps(tf: TensorFunctions, epsilon: Tensor): TransformerSteps {
  return { dense, attend, widen };

  function dense(
    a: Tensor,
    { kernel, bias }: Dense,
    activation: "linear" | "relu" = "linear",
  ): Tensor {
    return tf.fused.matMul({ a, b: kernel, bias, activation });
  }

  /** A product a head and no tensor of more than two sides: only those are fast. */
  function attend(x: Tensor, layer: TransformerLayer, mask: Tensor): Tensor {
    const { heads, queryScale, output } = layer;
    const normal = normalize(x, layer.attentionNorm);
    const seen = heads.map(({ query, key, value }) => {
      const queries = tf.mul(dense(normal, query), queryScale);
      const scores = tf.matMul(queries, tf.transpose(dense(normal, key)));
      return tf.matMul(tf.softmax(tf.add(scores, mask)), dense(normal, value));
    });
    return dense(tf.concat(seen, 1), output);
  }

  function widen(x: Tensor, { feedForwardNorm, inner }: TransformerLayer): Tensor {
    return dense(normalize(x, feedForwardNorm), inner, "relu");
  }

  /** Layer normalization: each row has mean 0 and variance 1 before scale and bias. */
  function normalize(x: Tensor, { scale, bias }: Norm): Tensor {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const variance = tf.mean(tf.square(centred), -1, true);
    const unit = tf.mul(centred, tf.rsqrt(tf.add(variance, epsilon)));
    return tf.add(tf.mul(unit, scale), bias);
  }
}
