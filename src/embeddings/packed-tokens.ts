/** Texts laid end to end, so that no place is spent on padding. */
export interface PackedTokens {
  /** The tokens of all texts. */
  readonly ids: Int32Array;
  /** The place of each token in its text, from 0. */
  readonly positions: Int32Array;
  /** A row a token: 0 where a token is of the same text, very low where it is of another. */
  readonly mask: Float32Array;
  /** A row a text: times the rows of the tokens, it gives the mean of the text's tokens. */
  readonly means: Float32Array;
}

/** What is added to an attention weight, before the softmax, that is to be nothing after it. */
const never = -1e9;

/** Lays texts, each of at least one token, end to end. */
export function packTokens(texts: readonly ArrayLike<number>[]): PackedTokens {
  const count = texts.reduce((sum, { length }) => sum + length, 0);
  const ids = new Int32Array(count);
  const positions = new Int32Array(count);
  const mask = new Float32Array(count * count).fill(never);
  const means = new Float32Array(texts.length * count);
  let start = 0;
  for (const [i, text] of texts.entries()) {
    const end = start + text.length;
    ids.set(text, start);
    means.fill(1 / text.length, i * count + start, i * count + end);
    for (let token = start; token < end; token++) {
      positions[token] = token - start;
      mask.fill(0, token * count + start, token * count + end);
    }
    start = end;
  }
  return { ids, positions, mask, means };
}
