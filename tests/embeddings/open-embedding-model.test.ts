import { describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import {
  openEmbeddingModel,
  type OpenEmbeddingOptions,
} from "../../src/embeddings/open-embedding-model.js";

const worker = new URL("file:///no/such/worker.js");
const open = (spec: string, options: Partial<OpenEmbeddingOptions> = {}) =>
  openEmbeddingModel(spec, { worker, openaiApiKey: "sk-secret", ...options });

describe("openEmbeddingModel()", () => {
  it.each([
    ["local", "local:universal-sentence-encoder-lite@1"],
    [" local ", "local:universal-sentence-encoder-lite@1"],
    ["openai:text-embedding-3-small", "openai:text-embedding-3-small"],
    ["ollama:nomic-embed-text:v1.5", "ollama:nomic-embed-text:v1.5"],
    ["huggingface:Xenova/all-MiniLM-L6-v2", "huggingface:Xenova/all-MiniLM-L6-v2"],
  ])("opens %j without loading anything", (spec, id) => {
    expect(open(spec).id).toBe(id);
  });

  it.each([
    "",
    "Local",
    "local:",
    "local:x",
    "openai",
    "openai:",
    "ollama:",
    "cohere:x",
    "toString:x",
  ])("refuses %j and names the four forms", (spec) => {
    const call = () => open(spec);
    expect(call).toThrow(EmbeddingError);
    expect(call).toThrow(
      `EMBEDDINGS=${spec} as it must be local, huggingface:<model>, openai:<model> or ollama:<model>`,
    );
  });

  it("asks for a key where OpenAI asks for one, and only there", () => {
    const options = { openaiApiKey: undefined };
    expect(() => open("openai:m", options)).toThrow("OPENAI_API_KEY is not set");
    expect(() => open("openai:m", { openaiApiKey: "" })).toThrow("OPENAI_API_KEY is not set");
    const own = open("openai:m", { ...options, openaiBaseUrl: "http://localhost:1234/v1/" });
    expect(own.id).toBe("openai:m@http://localhost:1234/v1");
  });

  it.each([
    ["openai:m", { openaiBaseUrl: "localhost" }, "OPENAI_BASE_URL"],
    ["ollama:m", { ollamaBaseUrl: "localhost:11434" }, "OLLAMA_BASE_URL"],
  ])("names the setting of a wrong address (%s)", (spec, options, setting) => {
    expect(() => open(spec, options)).toThrow(setting);
  });

  it("makes prefixes part of the id", () => {
    expect(open("ollama:m", { questionPrefix: "query: " }).id).toBe(
      "ollama:m?question=query%3A+&passage=",
    );
  });

  it("closes a model that was never used", async () => {
    for (const spec of ["local", "openai:m", "ollama:m", "huggingface:m"]) await open(spec).close();
  });
});
