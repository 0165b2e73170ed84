import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import { openEmbeddingModel } from "../../src/embeddings/open-embedding-model.js";
import { describeEmbeddingModel } from "../contracts/embedding-model.js";
import { writeTinyTransformersModel } from "../support/tiny-transformers-model.js";

const install =
  "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --no-save @huggingface/transformers@3.8.1";
const isInstalled = (() => {
  try {
    return createRequire(import.meta.url).resolve("@huggingface/transformers") !== "";
  } catch {
    return false;
  }
})();

const folder = mkdtempSync(join(tmpdir(), "footnote-"));
const words = "library opens open nine clock weekdays residents compost depot passport renewed";
beforeAll(() => writeTinyTransformersModel(folder, words.split(" ")));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const open = (model = folder) =>
  openEmbeddingModel(`huggingface:${model}`, {
    worker: new URL("file:///no/such/worker.js"),
    pausesMs: { question: [], passage: [] },
  });
const fault = async (model?: string) => {
  const error = await open(model)
    .embed(["a"], "question")
    .catch((error: unknown) => error);
  if (!(error instanceof EmbeddingError)) throw new Error(`no EmbeddingError: ${String(error)}`);
  return error;
};

describe.skipIf(isInstalled)("a model of huggingface, without its package", () => {
  it("gives the line that installs it", async () => {
    const { message, retryable } = await fault();
    expect(message).toMatch(
      /@huggingface\/transformers is not installed: run ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install @huggingface\/transformers@3\.8\.1$/,
    );
    expect(retryable).toBe(false);
  });
});

describe.runIf(isInstalled)("a model of huggingface", () => {
  describeEmbeddingModel("huggingface:<folder>", () => open());

  it("says that a model cannot be found, and finds it when it is there", async () => {
    const missing = join(folder, "later");
    const model = open(missing);
    await expect(model.embed(["a"], "passage")).rejects.toThrow(EmbeddingError);
    await expect(model.embed(["a"], "passage")).rejects.toThrow("EMBEDDINGS must name");
    await writeTinyTransformersModel(missing, []);
    expect(await model.embed(["a"], "passage")).toHaveLength(1);
  });

  it("says that a model is damaged", async () => {
    const damaged = join(folder, "damaged");
    await writeTinyTransformersModel(damaged, []);
    writeFileSync(join(damaged, "onnx/model.onnx"), "no model");
    expect((await fault(damaged)).message).toContain("EMBEDDINGS must name");
  });
});

if (!isInstalled) console.warn(`Not tested: models of Hugging Face. To test them: ${install}`);
