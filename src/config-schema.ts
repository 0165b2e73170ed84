import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod/v4";
import { readChatPrices } from "./operations/chat-prices.js";

const folder = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((path) => resolve(path));
const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(min, `must be ${min} or more`)
    .max(max, `must be ${max} or less`);
const count = (fallback: number, max: number) => wholeNumber(1, max).default(fallback);
const port = z.coerce
  .number("must be a port")
  .int("must be a port")
  .min(1, "must be 1 or more")
  .max(65_535, "must be 65535 or less");
const address = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .optional();

/** The environment variables that are settings; what is no setting is left out. */
export const settingsSchema = z.object({
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
  CHAT_MODEL: z
    .string()
    .transform((text) => text.split(",").map((name) => name.trim()))
    .refine(
      (names) => names.every((name) => /^(?:openai|ollama|anthropic|google):\S+$/.test(name)),
      "must be openai:<model>, ollama:<model>, anthropic:<model> or google:<model>, or several of them with commas between",
    )
    .transform((names) => names.join(","))
    .optional(),
  CHAT_DAILY_TOKENS: wholeNumber(1, 1_000_000_000).optional(),
  CHAT_PASSAGE_TOKENS: wholeNumber(200, 200_000).default(3_000),
  CHAT_PRICES: z
    .string()
    .transform((text, context) => {
      const prices = readChatPrices(text);
      if (prices === undefined) {
        context.addIssue("must be as openai:gpt-5-mini=0.25/2, several with commas between");
      }
      return prices ?? z.NEVER;
    })
    .optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: address,
  GOOGLE_API_KEY: z.string().optional(),
  GOOGLE_BASE_URL: address,
  OLLAMA_CONTEXT_TOKENS: wholeNumber(512, 10_000_000).optional(),
  DISCORD_TOKEN: z.string().trim().optional(),
  DISCORD_API: address,
  MESSAGE_CONTENT: z
    .enum(["true", "false"], "must be true or false")
    .default("false")
    .transform((text) => text === "true"),
  PROCESSES: z.union([z.literal("auto"), count(1, 1_000)], "must be a number or auto").default(1),
  DATABASE: folder("data/footnote.sqlite"),
  RETENTION_DAYS: count(90, 3_650),
  ASKS_PER_USER: count(10, 10_000),
  ASKS_PER_GUILD: count(120, 100_000),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error")
    .default("info"),
  HEALTH_PORT: port.optional(),
  HEALTH_HOST: z.string().default("127.0.0.1"),
  PORT: port.optional(),
});
