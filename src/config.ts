import { isAbsolute, relative, sep } from "node:path";
import type { z } from "zod/v4";
import type { ChatPrices } from "./operations/chat-prices.js";
import { settingsSchema } from "./config-schema.js";

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
  /** CHAT_MODEL: who writes the answers, several with commas between; nobody when undefined. */
  readonly chatModel: string | undefined;
  /** CHAT_DAILY_TOKENS: how many tokens a community may use in a day; no limit when undefined. */
  readonly chatDailyTokens: number | undefined;
  /** CHAT_PASSAGE_TOKENS: how many tokens of passages a chat model is shown. */
  readonly chatPassageTokens: number;
  readonly anthropicApiKey: string | undefined;
  readonly anthropicBaseUrl: string | undefined;
  readonly googleApiKey: string | undefined;
  readonly googleBaseUrl: string | undefined;
  /** CHAT_PRICES: what a million tokens cost, for the metrics. */
  readonly chatPrices: ChatPrices | undefined;
  /** OLLAMA_CONTEXT_TOKENS: how many tokens a chat model of Ollama reads. */
  readonly ollamaContextTokens: number | undefined;
  /** DISCORD_TOKEN: without one there is no bot. */
  readonly discordToken: string | undefined;
  /** DISCORD_API: where Discord's REST API is, if it is not Discord's own. */
  readonly discordApi: string | undefined;
  /** MESSAGE_CONTENT: whether to hear messages that do not address the bot. */
  readonly messageContent: boolean;
  /** PROCESSES: how many processes share the guilds; `auto` lets Discord decide. */
  readonly processes: number | "auto";
  /** DATABASE: the file of settings, answers and votes. */
  readonly database: string;
  /** RETENTION_DAYS: how long answers and votes are kept. */
  readonly retentionDays: number;
  /** Questions a minute. */
  readonly asksPerUser: number;
  readonly asksPerGuild: number;
  readonly logLevel: "debug" | "info" | "warn" | "error";
  /** HEALTH_PORT: the port of /healthz, /readyz and /metrics; none when undefined. */
  readonly healthPort: number | undefined;
  readonly healthHost: string;
  /** PORT: where the sandbox is served; 4080, or a free one, when undefined. */
  readonly port: number | undefined;
}

/** The environment cannot be used; the message names every fault, one a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads all settings from an environment; `.env.example` explains them.
 *
 * @throws {ConfigError} naming every setting that cannot be used and what it must be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const data = parse(environment);
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
    chatModel: data.CHAT_MODEL,
    chatDailyTokens: data.CHAT_DAILY_TOKENS,
    chatPassageTokens: data.CHAT_PASSAGE_TOKENS,
    chatPrices: data.CHAT_PRICES,
    anthropicApiKey: data.ANTHROPIC_API_KEY,
    anthropicBaseUrl: data.ANTHROPIC_BASE_URL,
    googleApiKey: data.GOOGLE_API_KEY,
    googleBaseUrl: data.GOOGLE_BASE_URL,
    ollamaContextTokens: data.OLLAMA_CONTEXT_TOKENS,
    discordToken: data.DISCORD_TOKEN,
    discordApi: data.DISCORD_API,
    messageContent: data.MESSAGE_CONTENT,
    processes: data.PROCESSES,
    database: data.DATABASE,
    retentionDays: data.RETENTION_DAYS,
    asksPerUser: data.ASKS_PER_USER,
    asksPerGuild: data.ASKS_PER_GUILD,
    logLevel: data.LOG_LEVEL,
    healthPort: data.HEALTH_PORT,
    healthHost: data.HEALTH_HOST,
    port: data.PORT,
  });
}

/** @throws {ConfigError} see `readConfig`. */
function parse(
  environment: Readonly<Record<string, string | undefined>>,
): z.output<typeof settingsSchema> {
  // What is set to nothing counts as not set.
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const result = settingsSchema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new ConfigError(`Cannot use these settings:\n${faults.join("\n")}`);
  }
  const { data } = result;
  if (isRead(data.INDEX_DIR, data.SEEDS_DIR)) {
    const message = `INDEX_DIR must stand outside SEEDS_DIR, which is ${data.SEEDS_DIR}`;
    throw new ConfigError(`Cannot use these settings:\n${message}`);
  }
  return data;
}

/** Whether the documents folder is read there: in itself and below it, but not in hidden folders. */
function isRead(path: string, documents: string): boolean {
  const below = relative(documents, path);
  if (isAbsolute(below)) return false;
  return below === "" || below.split(sep).every((name) => !name.startsWith("."));
}
