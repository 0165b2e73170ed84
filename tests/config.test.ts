import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../src/config.js";
import type { Config } from "../src/config.js";

describe("readConfig()", () => {
  it("has a default for every setting", () => {
    const { embeddingThreads, ...others } = readConfig({});
    expect(others).toEqual({
      documents: resolve("seeds"),
      index: resolve("index"),
      keepGenerations: 3,
      embeddings: "local",
      embeddingQuestionPrefix: "",
      embeddingPassagePrefix: "",
      openaiApiKey: undefined,
      openaiBaseUrl: undefined,
      ollamaBaseUrl: undefined,
      chatModel: undefined,
      chatDailyTokens: undefined,
      chatPassageTokens: 3_000,
      anthropicApiKey: undefined,
      anthropicBaseUrl: undefined,
      googleApiKey: undefined,
      googleBaseUrl: undefined,
      ollamaContextTokens: undefined,
      discordToken: undefined,
      discordApi: undefined,
      messageContent: false,
      processes: 1,
      database: resolve("data/footnote.sqlite"),
      retentionDays: 90,
      asksPerUser: 10,
      asksPerGuild: 120,
      logLevel: "info",
      healthPort: undefined,
      healthHost: "127.0.0.1",
      port: undefined,
    });
    expect([1, 2]).toContain(embeddingThreads);
  });

  it.each<[string, string, keyof Config, unknown]>([
    ["SEEDS_DIR", "docs", "documents", resolve("docs")],
    ["SEEDS_DIR", resolve("/srv/docs"), "documents", resolve("/srv/docs")],
    ["INDEX_DIR", "../built", "index", resolve("../built")],
    ["KEEP_GENERATIONS", "1", "keepGenerations", 1],
    ["KEEP_GENERATIONS", "100", "keepGenerations", 100],
    [
      "EMBEDDINGS",
      "huggingface:Xenova/all-MiniLM-L6-v2",
      "embeddings",
      "huggingface:Xenova/all-MiniLM-L6-v2",
    ],
    ["EMBEDDINGS", "openai:text-embedding-3-small", "embeddings", "openai:text-embedding-3-small"],
    ["EMBEDDINGS", "ollama:nomic-embed-text:v1.5", "embeddings", "ollama:nomic-embed-text:v1.5"],
    ["EMBEDDING_THREADS", "64", "embeddingThreads", 64],
    ["EMBEDDING_QUESTION_PREFIX", "query: ", "embeddingQuestionPrefix", "query: "],
    ["EMBEDDING_PASSAGE_PREFIX", "passage: ", "embeddingPassagePrefix", "passage: "],
    ["OPENAI_API_KEY", "sk-1", "openaiApiKey", "sk-1"],
    ["OPENAI_BASE_URL", "https://example.org/v1", "openaiBaseUrl", "https://example.org/v1"],
    ["OLLAMA_BASE_URL", "http://10.0.0.1:11434", "ollamaBaseUrl", "http://10.0.0.1:11434"],
    ["CHAT_MODEL", "openai:gpt-5-mini", "chatModel", "openai:gpt-5-mini"],
    ["CHAT_MODEL", " ollama:a:7b , google:b ", "chatModel", "ollama:a:7b,google:b"],
    ["CHAT_DAILY_TOKENS", "200000", "chatDailyTokens", 200_000],
    ["CHAT_PASSAGE_TOKENS", "1200", "chatPassageTokens", 1_200],
    ["ANTHROPIC_API_KEY", "sk-2", "anthropicApiKey", "sk-2"],
    ["ANTHROPIC_BASE_URL", "https://example.org/a", "anthropicBaseUrl", "https://example.org/a"],
    ["GOOGLE_API_KEY", "g-3", "googleApiKey", "g-3"],
    ["GOOGLE_BASE_URL", "https://example.org/g", "googleBaseUrl", "https://example.org/g"],
    ["OLLAMA_CONTEXT_TOKENS", "16384", "ollamaContextTokens", 16_384],
    ["DISCORD_TOKEN", " abc.def ", "discordToken", "abc.def"],
    ["DISCORD_API", "http://127.0.0.1:4080/api", "discordApi", "http://127.0.0.1:4080/api"],
    ["MESSAGE_CONTENT", "true", "messageContent", true],
    ["PROCESSES", "auto", "processes", "auto"],
    ["PROCESSES", "3", "processes", 3],
    ["DATABASE", "bot.sqlite", "database", resolve("bot.sqlite")],
    ["RETENTION_DAYS", "7", "retentionDays", 7],
    ["ASKS_PER_USER", "3", "asksPerUser", 3],
    ["ASKS_PER_GUILD", "9", "asksPerGuild", 9],
    ["LOG_LEVEL", "debug", "logLevel", "debug"],
    ["HEALTH_PORT", "9100", "healthPort", 9100],
    ["HEALTH_HOST", "0.0.0.0", "healthHost", "0.0.0.0"],
    ["PORT", "4090", "port", 4090],
  ])("reads %s=%s", (variable, value, name, expected) => {
    expect(readConfig({ [variable]: value })[name]).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ["KEEP_GENERATIONS", "0", "must be 1 or more"],
    ["KEEP_GENERATIONS", "101", "must be 100 or less"],
    ["KEEP_GENERATIONS", "2.5", "must be a whole number"],
    ["KEEP_GENERATIONS", "three", "must be a whole number"],
    ["EMBEDDING_THREADS", "-1", "must be 1 or more"],
    ["MESSAGE_CONTENT", "yes", "must be true or false"],
    ["PROCESSES", "many", "must be a number or auto"],
    ["LOG_LEVEL", "loud", "must be debug, info, warn or error"],
    ["HEALTH_PORT", "70000", "must be 65535 or less"],
    ["EMBEDDING_THREADS", "65", "must be 64 or less"],
    [
      "EMBEDDINGS",
      "openai",
      "must be local, huggingface:<model>, openai:<model> or ollama:<model>",
    ],
    [
      "EMBEDDINGS",
      "openai:",
      "must be local, huggingface:<model>, openai:<model> or ollama:<model>",
    ],
    ["EMBEDDINGS", "Local", "must be local, huggingface:<model>, openai:<model> or ollama:<model>"],
    ...[
      "gpt-5-mini",
      "openai",
      "openai:",
      "mistral:small",
      "openai:a,",
      "Openai:a",
      "openai:a b",
    ].map((value): [string, string, string] => [
      "CHAT_MODEL",
      value,
      "must be openai:<model>, ollama:<model>, anthropic:<model> or google:<model>, or several of them with commas between",
    ]),
    ["CHAT_DAILY_TOKENS", "0", "must be 1 or more"],
    ["CHAT_PRICES", "2", "must be as openai:gpt-5-mini=0.25/2"],
    ["CHAT_PASSAGE_TOKENS", "199", "must be 200 or more"],
    ["OLLAMA_CONTEXT_TOKENS", "511", "must be 512 or more"],
    ["ANTHROPIC_BASE_URL", "example.org", "must be an http or https address"],
    ["OPENAI_BASE_URL", "api.example.org", "must be an http or https address"],
    ["OLLAMA_BASE_URL", "ftp://example.org", "must be an http or https address"],
  ])("does not take %s=%s", (variable, value, fault) => {
    const read = (): Config => readConfig({ [variable]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`Cannot use these settings:\n${variable} ${fault}`);
  });

  it("names every fault, one a line", () => {
    const wrong = {
      KEEP_GENERATIONS: "0",
      EMBEDDINGS: "magic",
      OPENAI_BASE_URL: "x",
      SEEDS_DIR: "docs",
    };
    expect(() => readConfig(wrong)).toThrow(
      /^Cannot use these settings:\nKEEP_GENERATIONS .+\nEMBEDDINGS .+\nOPENAI_BASE_URL .+$/,
    );
  });

  it.each(["", " ", "\t"])("takes what is set to %j for not set", (nothing) => {
    const variables = [
      "SEEDS_DIR",
      "INDEX_DIR",
      "KEEP_GENERATIONS",
      "EMBEDDINGS",
      "EMBEDDING_THREADS",
      "EMBEDDING_QUESTION_PREFIX",
      "OPENAI_API_KEY",
      "OPENAI_BASE_URL",
    ];
    const empty = Object.fromEntries(variables.map((variable) => [variable, nothing]));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it("passes over what is none of its settings", () => {
    expect(readConfig({ PATH: "/bin", HOME: undefined })).toEqual(readConfig({}));
  });

  it("cannot be changed", () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    ["docs", "docs"],
    ["docs", join("docs", "index")],
    [".", "index"],
    ["docs", join("docs", "deep", ".cache", "..", "index")],
  ])("does not let SEEDS_DIR=%s hold INDEX_DIR=%s", (documents, index) => {
    expect(() => readConfig({ SEEDS_DIR: documents, INDEX_DIR: index })).toThrow(
      `Cannot use these settings:\nINDEX_DIR must stand outside SEEDS_DIR, which is ${resolve(documents)}`,
    );
  });

  it.each([
    ["docs", "."],
    ["docs", "docs-index"],
    ["docs", join("docs", ".index")],
    [join("index", "docs"), "index"],
  ])("lets SEEDS_DIR=%s and INDEX_DIR=%s be", (documents, index) => {
    const config = readConfig({ SEEDS_DIR: documents, INDEX_DIR: index });
    expect([config.documents, config.index]).toEqual([resolve(documents), resolve(index)]);
  });
});
