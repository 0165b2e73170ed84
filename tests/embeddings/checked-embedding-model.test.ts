import { describe, expect, it } from "vitest";
import { createCheckedEmbeddingModel } from "../../src/embeddings/checked-embedding-model.js";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import { describeEmbeddingModel } from "../contracts/embedding-model.js";
import { createHashedEmbeddingModel, hashedVector } from "../support/hashed-embedding-model.js";

const pausesMs = { question: [0, 0], passage: [0, 0] };
const retryable = () => new EmbeddingError("busy", { retryable: true });
const times = <T>(number: number, value: T) => Array.from({ length: number }, () => value);
const count = (texts: number) => Array.from({ length: texts }, (_, i) => `text ${i}`);

/** A model of which each call is answered by the next of the given steps, then as it should be. */
function scripted(
  steps: (() => Promise<Float32Array[]>)[],
  limits: Partial<EmbeddingModel> = {},
): EmbeddingModel & { readonly sizes: number[] } {
  const sizes: number[] = [];
  return {
    ...createHashedEmbeddingModel(),
    ...limits,
    sizes,
    embed(texts) {
      sizes.push(texts.length);
      const step = steps.shift();
      return step ? step() : Promise.resolve(texts.map((text) => hashedVector(text)));
    },
  };
}

describeEmbeddingModel("createCheckedEmbeddingModel()", () =>
  createCheckedEmbeddingModel(createHashedEmbeddingModel()),
);

describe("createCheckedEmbeddingModel()", () => {
  it.each([
    [0, []],
    [1, [1]],
    [7, [3, 3, 1]],
  ])("splits %d texts by the model's limit", async (texts, sizes) => {
    const model = scripted([], { maxBatchSize: 3 });
    const vectors = await createCheckedEmbeddingModel(model).embed(count(texts), "passage");
    expect(vectors).toEqual(count(texts).map((text) => hashedVector(text)));
    expect(model.sizes).toEqual(sizes);
  });

  it("makes no more calls at a time than the model allows", async () => {
    let running = 0;
    let most = 0;
    const step = async () => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return [hashedVector("a")];
    };
    const model = scripted(times(20, step), { maxBatchSize: 1, maxParallelCalls: 3 });
    await createCheckedEmbeddingModel(model).embed(count(20), "passage");
    expect(most).toBe(3);
  });

  it("lets a question pass before the passages that wait", async () => {
    const model = createHashedEmbeddingModel();
    const checked = createCheckedEmbeddingModel({ ...model, maxBatchSize: 1 });
    const passages = checked.embed(count(5), "passage");
    await checked.embed(["question"], "question");
    expect(model.calls.map(({ purpose }) => purpose).slice(0, 3)).toEqual([
      "passage",
      "question",
      "passage",
    ]);
    await passages;
  });

  it.each([1, 2])("tries a retryable fault again (%d faults)", async (faults) => {
    const model = scripted(times(faults, () => Promise.reject(retryable())));
    const vectors = await createCheckedEmbeddingModel(model, { pausesMs }).embed(["a"], "passage");
    expect(vectors).toEqual([hashedVector("a")]);
    expect(model.sizes).toHaveLength(faults + 1);
  });

  it("gives up after three tries and says the last fault", async () => {
    const fault = retryable();
    const model = scripted(times(9, () => Promise.reject(fault)));
    const call = createCheckedEmbeddingModel(model, { pausesMs }).embed(["a"], "question");
    await expect(call).rejects.toBe(fault);
    expect(model.sizes).toHaveLength(3);
  });

  it.each([new EmbeddingError("wrong key"), new TypeError("a mistake of ours")])(
    "does not try %s again",
    async (fault) => {
      const model = scripted([() => Promise.reject(fault)]);
      const call = createCheckedEmbeddingModel(model, { pausesMs }).embed(["a"], "passage");
      await expect(call).rejects.toBe(fault);
      expect(model.sizes).toHaveLength(1);
    },
  );

  it("starts no more calls when one has failed", async () => {
    const model = scripted([() => Promise.reject(new EmbeddingError("wrong key"))], {
      maxBatchSize: 1,
    });
    await expect(createCheckedEmbeddingModel(model).embed(count(9), "passage")).rejects.toThrow();
    await new Promise(setImmediate);
    expect(model.sizes).toHaveLength(1);
  });

  it("stops waiting for its next try when it is aborted", async () => {
    const controller = new AbortController();
    const reason = new Error("not needed");
    const fail = () => {
      setImmediate(() => {
        controller.abort(reason);
      });
      return Promise.reject(retryable());
    };
    const checked = createCheckedEmbeddingModel(scripted([fail]), {
      pausesMs: { question: [], passage: [1e6] },
    });
    await expect(checked.embed(["a"], "passage", controller.signal)).rejects.toBe(reason);
  });

  it("stops waiting for a model that hangs when it is aborted", async () => {
    const controller = new AbortController();
    const hang = () => new Promise<never>(() => undefined);
    const checked = createCheckedEmbeddingModel(scripted([hang]));
    const call = checked.embed(["a"], "passage", controller.signal);
    controller.abort(new Error("not needed"));
    await expect(call).rejects.toThrow("not needed");
  });

  it("refuses what the vector check refuses, in any batch", async () => {
    const zero = () => Promise.resolve([new Float32Array(64)]);
    const good = () => Promise.resolve([hashedVector("a")]);
    const model = scripted([good, zero], { maxBatchSize: 1 });
    const call = createCheckedEmbeddingModel(model).embed(["a", "b"], "passage");
    await expect(call).rejects.toThrow(EmbeddingError);
  });
});
