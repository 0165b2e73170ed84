import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";

/** The cosine of two unit vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, i) => sum + component * (b[i] ?? NaN), 0);
}

const texts = [
  "The library opens at nine o'clock on weekdays.",
  "Residents may collect compost from the depot for free.",
  "On weekdays the library is open from nine o'clock.",
  "A passport is renewed within ten working days, unless a photograph is missing or the form is not signed.",
];

const hostileTexts: [name: string, text: string][] = [
  ["nothing", ""],
  ["whitespace", " \t\n\u00a0\u3000"],
  ["emoji", "😀👩‍👩‍👧‍👦🇩🇪"],
  ["half an emoji", "\ud83d"],
  ["a half at the place where texts are cut", `${"a".repeat(999)}😀${"b".repeat(999)}😀`],
  ["control characters", "\u0000\u0007\u001b[31m\u202e"],
  ["Chinese", "图书馆几点开门？"],
  ["ligatures that grow", "\ufdfa".repeat(200)],
  ["10,000 characters", "open ".repeat(2_000)],
  ["10,000 characters without a space", "a".repeat(10_000)],
  ["a special token", "<s> </s> [CLS] <|endoftext|>"],
  ["JSON", '{"input": null, "__proto__": {}}'],
];

/**
 * Every EmbeddingModel must pass this; the test of each calls it.
 *
 * @param open opens a model that nothing else uses; the suite closes it.
 */
export function describeEmbeddingModel(
  name: string,
  open: () => EmbeddingModel | Promise<EmbeddingModel>,
): void {
  describe(`${name} as an EmbeddingModel`, () => {
    let model: EmbeddingModel;
    beforeAll(async () => {
      model = await open();
    });
    afterAll(() => model.close());

    it("states an id and limits", () => {
      expect(model.id).toMatch(/^\S+$/);
      expect(model.maxBatchSize).toBeGreaterThanOrEqual(1);
      expect(model.maxParallelCalls).toBeGreaterThanOrEqual(1);
    });

    it("returns no vector for no text", async () => {
      expect(await model.embed([], "passage")).toEqual([]);
      expect(await model.embed([], "question")).toEqual([]);
    });

    it.each(["question", "passage"] as const)(
      "returns a unit vector for each text (%s)",
      async (purpose) => {
        const vectors = await model.embed(texts, purpose);
        expect(vectors).toHaveLength(texts.length);
        for (const vector of vectors) {
          expect(vector).toBeInstanceOf(Float32Array);
          expect(vector).toHaveLength(vectors[0]?.length ?? 0);
          expect(cosine(vector, vector)).toBeCloseTo(1, 5);
        }
      },
    );

    it("keeps the order of the texts, whatever their lengths", async () => {
      const together = await model.embed(texts, "passage");
      for (const [i, text] of texts.entries()) {
        const [alone] = await model.embed([text], "passage");
        expect(difference(together[i], alone)).toBeLessThan(1e-6);
      }
    });

    it("returns the same vector whatever else is embedded with it", async () => {
      const [text = ""] = texts;
      const others = [
        ...texts,
        ...Array.from({ length: 11 }, (_, i) => `other ${i}`),
        texts.join(" "),
      ];
      const [alone] = await model.embed([text], "passage");
      const together = await model.embed([...others, text], "passage");
      expect(difference(together[0], alone)).toBeLessThan(1e-6);
      expect(difference(together.at(-1), alone)).toBeLessThan(1e-6);
    });

    it("finds texts of one meaning more similar than others", async () => {
      const [library, compost, open] = await model.embed(texts, "passage");
      if (!library || !compost || !open) throw new Error("a vector is missing");
      expect(cosine(library, open)).toBeGreaterThan(cosine(library, compost) + 0.1);
    });

    it.each(hostileTexts)("embeds a text of %s, or says why not", async (_, text) => {
      const found = await model
        .embed(["before", text, "after"], "passage")
        .catch((error: unknown) => {
          expect(error).toBeInstanceOf(EmbeddingError);
          return undefined;
        });
      const [before, after] = await model.embed(["before", "after"], "passage");
      if (found === undefined) return;
      expect(found).toHaveLength(3);
      for (const vector of found) expect(cosine(vector, vector)).toBeCloseTo(1, 5);
      expect(difference(found[0], before)).toBeLessThan(1e-6);
      expect(difference(found[2], after)).toBeLessThan(1e-6);
    });

    it("rejects with the reason when it is aborted before the call", async () => {
      const reason = new Error("not needed any more");
      const call = model.embed(texts, "passage", AbortSignal.abort(reason));
      await expect(call).rejects.toBe(reason);
    });

    it("rejects with the reason when it is aborted during the call, and works on", async () => {
      const reason = new Error("not needed any more");
      const controller = new AbortController();
      const many = Array.from({ length: 100 }, (_, i) => `${texts[i % texts.length]} ${i}`);
      const call = model.embed(many, "passage", controller.signal);
      controller.abort(reason);
      // A model that is done at once may win.
      const outcome = await call.then(
        (vectors) => vectors.length,
        (error: unknown) => error,
      );
      expect([reason, many.length]).toContain(outcome);
      expect(await model.embed(texts, "question")).toHaveLength(texts.length);
    });

    it("can be closed unused, and twice", async () => {
      const unused = await open();
      await unused.close();
      await unused.close();
    });
  });
}

/** The largest difference of two components. */
function difference(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) throw new Error("a vector is missing");
  return Math.max(...a.map((component, i) => Math.abs(component - (b[i] ?? NaN))));
}
