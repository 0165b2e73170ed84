import { availableParallelism } from "node:os";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { z } from "zod/v4";

/** All settings, parsed; nothing else reads the environment. */
export interface Config {
  /** SEEDS_DIR: the folder of the documents. */
  readonly documents: string;
  /** INDEX_DIR: the folder of the index. */
  readonly index: string;
  /** KEEP_GENERATIONS: how many generations of the index are kept, the one in use counted. */
  readonly keepGenerations: number;
  /** EMBEDDINGS: `local`, `huggingface:<model>`, `openai:<model>` or `ollama:<model>`. */
  readonly embeddings: string;
  /** EMBEDDING_THREADS: threads of the bundled model. */
  readonly embeddingThreads: number;
  readonly embeddingQuestionPrefix: string;
  readonly embeddingPassagePrefix: string;
  readonly openaiApiKey: string | undefined;
  readonly openaiBaseUrl: string | undefined;
  readonly ollamaBaseUrl: string | undefined;
}

/** The environment cannot be used; the message names every fault, one a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const folder = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((path) => resolve(path));
const count = (fallback: number, max: number) =>
  z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be 1 or more")
    .max(max, `must be ${max} or less`)
    .default(fallback);
const address = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .optional();

const schema = z.object({
  SEEDS_DIR: folder("seeds"),
  INDEX_DIR: folder("index"),
  KEEP_GENERATIONS: count(3, 100),
  EMBEDDINGS: z
    .string()
    .regex(
      /^(?:local|(?:huggingface|openai|ollama):\S+)$/,
      "must be local, huggingface:<model>, openai:<model> or ollama:<model>",
    )
    .default("local"),
  EMBEDDING_THREADS: count(Math.min(2, availableParallelism()), 64),
  EMBEDDING_QUESTION_PREFIX: z.string().default(""),
  EMBEDDING_PASSAGE_PREFIX: z.string().default(""),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address,
  OLLAMA_BASE_URL: address,
});

/**
 * Reads all settings from an environment; `.env.example` explains them.
 *
 * @throws {ConfigError} naming every setting that cannot be used and what it must be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // What is set to nothing counts as not set.
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new ConfigError(`Cannot use these settings:\n${faults.join("\n")}`);
  }
  const { data } = result;
  if (isRead(data.INDEX_DIR, data.SEEDS_DIR)) {
    const message = `INDEX_DIR must stand outside SEEDS_DIR, which is ${data.SEEDS_DIR}`;
    throw new ConfigError(`Cannot use these settings:\n${message}`);
  }
  return Object.freeze({
    documents: data.SEEDS_DIR,
    index: data.INDEX_DIR,
    keepGenerations: data.KEEP_GENERATIONS,
    embeddings: data.EMBEDDINGS,
    embeddingThreads: data.EMBEDDING_THREADS,
    embeddingQuestionPrefix: data.EMBEDDING_QUESTION_PREFIX,
    embeddingPassagePrefix: data.EMBEDDING_PASSAGE_PREFIX,
    openaiApiKey: data.OPENAI_API_KEY,
    openaiBaseUrl: data.OPENAI_BASE_URL,
    ollamaBaseUrl: data.OLLAMA_BASE_URL,
  });
}

/** Whether the documents folder is read there: in itself and below it, but not in hidden folders. */
function isRead(path: string, documents: string): boolean {
  const below = relative(documents, path);
  if (isAbsolute(below)) return false;
  return below === "" || below.split(sep).every((name) => !name.startsWith("."));
}
