import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashedVector } from "./hashed-embedding-model.js";

const dimensions = 64;
const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789".split("")];

/**
 * Writes a model that @huggingface/transformers loads from a local folder. It looks the words up in
 * a table of hashed vectors, so that texts which share words are similar; other words are spelled.
 */
export async function writeTinyTransformersModel(
  folder: string,
  words: readonly string[],
): Promise<void> {
  const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
  const spelling = letters.flatMap((letter) => [letter, `##${letter}`]);
  const tokens = [...new Set([...special, ...spelling, ...words])];
  await mkdir(join(folder, "onnx"), { recursive: true });
  const files = {
    "config.json": { model_type: "bert", architectures: ["BertModel"], hidden_size: dimensions },
    "tokenizer_config.json": {
      tokenizer_class: "BertTokenizer",
      model_max_length: 512,
      pad_token: "[PAD]",
      unk_token: "[UNK]",
    },
    "tokenizer.json": tokenizer(tokens, special),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  await writeFile(join(folder, "onnx/model.onnx"), onnxModel(tokens.map(embedding)));
}

/** Words weigh more than letters; padding is nothing. */
function embedding(token: string): Float32Array {
  const weight = token === "[PAD]" ? 0 : token.length > 3 && !token.startsWith("[") ? 1 : 0.1;
  return hashedVector(`token ${token}`, dimensions).map((component) => component * weight);
}

/** https://huggingface.co/docs/tokenizers: lower-case words, cut into pieces of the vocabulary. */
function tokenizer(tokens: readonly string[], special: readonly string[]): unknown {
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false };
  return {
    version: "1.0",
    added_tokens: special.map((content, id) => ({ id, content, special: true, ...flags })),
    normalizer: { type: "BertNormalizer", lowercase: true, clean_text: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
}

/**
 * The bytes of a graph with one node: `last_hidden_state = Gather(table, input_ids)`. The numbers are
 * those of the fields in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */
function onnxModel(table: readonly Float32Array[]): Buffer {
  const [float, int64] = [1, 7];
  const rows = Buffer.concat(table.map(({ buffer }) => Buffer.from(buffer)));
  const tensor = message([1, table.length], [1, dimensions], [2, float], [8, "table"], [9, rows]);
  const value = (name: string, type: number, ...shape: (number | string)[]): Buffer => {
    const sizes = shape.map((size): Field => [
      1,
      message([typeof size === "number" ? 1 : 2, size]),
    ]);
    return message([1, name], [2, message([1, message([1, type], [2, message(...sizes)])])]);
  };
  const graph = message(
    [1, message([1, "table"], [1, "input_ids"], [2, "last_hidden_state"], [4, "Gather"])],
    [2, "tiny"],
    [5, tensor],
    [11, value("input_ids", int64, "batch", "tokens")],
    [11, value("attention_mask", int64, "batch", "tokens")],
    [12, value("last_hidden_state", float, "batch", "tokens", dimensions)],
  );
  return message([1, 8], [7, graph], [8, message([1, ""], [2, 13])]);
}

type Field = readonly [number: number, value: number | string | Buffer];

/** A protobuf message: integers as varints, all else with its length before it. */
function message(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === "number") return Buffer.concat([varint(number << 3), varint(value)]);
      const bytes = Buffer.from(value);
      return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
    }),
  );
}

function varint(value: number): Buffer {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return Buffer.of(...bytes, value);
}
