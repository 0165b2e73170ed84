import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import { openEmbeddingModel } from "../../src/embeddings/open-embedding-model.js";
import { describeEmbeddingModel } from "../contracts/embedding-model.js";
import {
  type Behavior,
  type EmbeddingServer,
  type Reply,
  serverKey,
  serverModel,
  startEmbeddingServer,
} from "../support/embedding-server.js";
import { hashedVector } from "../support/hashed-embedding-model.js";

const worker = new URL("file:///no/such/worker.js");
const pausesMs = { question: [], passage: [] };
const texts = ["one", "two two", "three three three"];

let server: EmbeddingServer;
const opened: EmbeddingModel[] = [];
beforeAll(async () => {
  server = await startEmbeddingServer();
});
afterEach(() => {
  server.behave();
});
afterAll(async () => {
  for (const model of opened) await model.close();
  await server.close();
});

type Options = Partial<Parameters<typeof openEmbeddingModel>[1]>;
const open = (spec: string, options: Options = {}): EmbeddingModel => {
  const model = openEmbeddingModel(spec, {
    worker,
    pausesMs,
    openaiApiKey: serverKey,
    openaiBaseUrl: server.openaiUrl,
    ollamaBaseUrl: server.ollamaUrl,
    ...options,
  });
  opened.push(model);
  return model;
};

/** The fault of embedding; it must be one sentence for the owner, without the key. */
async function fault(call: Promise<unknown>): Promise<EmbeddingError> {
  const error = await call.then(
    () => "no fault",
    (error: unknown) => error,
  );
  if (!(error instanceof EmbeddingError))
    throw new Error(`not an EmbeddingError: ${String(error)}`);
  expect(error.message).toMatch(/^Cannot [^\n]+[^.\n]$/);
  expect(error.message).not.toContain(serverKey);
  expect(error.message).not.toMatch(/wrong-key|at Object|node_modules/);
  return error;
}

type Embedding = (string | number | null)[];
/** Changes the vectors of a good reply, in the form of either protocol. */
const changed =
  (change: (vectors: Embedding[]) => unknown[]): Behavior =>
  (reply) => {
    const body = reply.body as { data?: { embedding: Embedding }[]; embeddings?: Embedding[] };
    if (body.embeddings)
      return { ...reply, body: { ...body, embeddings: change(body.embeddings) } };
    const vectors = change((body.data ?? []).map(({ embedding }) => embedding));
    const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding }));
    return { ...reply, body: { ...body, data } };
  };
const first = (change: (vector: Embedding) => unknown) =>
  changed(([vector = [], ...rest]) => [change(vector), ...rest]);
const always =
  (reply: Reply): Behavior =>
  (good) => ({ ...good, ...reply });

describe.each(["openai", "ollama"] as const)("a model of %s", (provider) => {
  const spec = `${provider}:${serverModel}`;
  const setting = provider === "openai" ? "OPENAI_BASE_URL" : "OLLAMA_BASE_URL";
  const at = (url: string): Options => ({ openaiBaseUrl: url, ollamaBaseUrl: url });

  describeEmbeddingModel(spec, () => open(spec));

  it("returns the vectors that the server sends", async () => {
    const expected = texts.map((text) => hashedVector(text));
    const passages = await open(spec).embed(texts, "passage");
    const questions = await open(spec).embed(texts, "question");
    for (const vectors of [passages, questions]) {
      for (const [i, vector] of vectors.entries()) {
        expect(
          Math.max(...vector.map((x, j) => Math.abs(x - (expected[i]?.[j] ?? NaN)))),
        ).toBeLessThan(1e-6);
      }
    }
  });

  it("sends prefixes, by purpose", async () => {
    const model = open(spec, { questionPrefix: "query: ", passagePrefix: "passage: " });
    await model.embed(["a"], "passage");
    await model.embed(["b"], "question");
    const inputs = server.requests.slice(-2).map(({ body }) => body["input"]);
    expect(inputs.flat()).toEqual(["passage: a", "query: b"]);
  });

  it.each<[name: string, behavior: Behavior, words: string]>([
    ["too few vectors", changed((v) => v.slice(1)), "2 vectors for 3 texts"],
    ["too many vectors", changed((v) => [...v, ...v]), "6 vectors for 3 texts"],
    ["null in a vector", first((v) => [null, ...v.slice(1)]), "component 0 is null"],
    ["a string in a vector", first((v) => ["1", ...v.slice(1)]), 'component 0 is "1"'],
    ["a number over the range", first((v) => [1e300, ...v.slice(1)]), "component 0 is Infinity"],
    ["a shorter vector", first((v) => v.slice(1)), "same number of dimensions"],
    ["a zero vector", first((v) => v.map(() => 0)), "components are 0"],
    ["empty vectors", changed((v) => v.map(() => [])), "0 components"],
    ["null for a vector", first(() => null), "must be a list of numbers"],
    ["text for a vector", first(() => "AAAA"), "must be a list of numbers"],
    ["NaN", always({ status: 200, body: '{"data":[{"embedding":[NaN]}]}' }), "no JSON"],
    ["garbage", always({ status: 200, body: "<html>hello", type: "text/html" }), "no JSON"],
    ["half of the JSON", always({ status: 200, body: '{"data": [{"ind' }), "no JSON"],
    ["{}", always({ status: 200, body: {} }), "no vectors for 3 texts"],
    ["null", always({ status: 200, body: "null" }), "no vectors for 3 texts"],
    ["other things", always({ status: 200, body: { data: 1, embeddings: 1 } }), "no vectors"],
    ["nothing", always({ status: 200, body: "" }), "no JSON"],
  ])("refuses an answer of %s", async (_, behavior, words) => {
    server.behave(behavior);
    const found = await fault(open(spec).embed(texts, "passage"));
    expect(found.message).toContain(words);
    expect(found.retryable).toBe(false);
  });

  it("refuses another number of dimensions in a later answer", async () => {
    const model = open(spec);
    await model.embed(texts, "passage");
    server.behave(changed((vectors) => vectors.map((vector) => vector.slice(1))));
    expect((await fault(model.embed(["a"], "question"))).message).toContain("found 64 and 63");
  });

  it.each<[status: number, body: unknown, retryable: boolean, words: string]>([
    [400, { error: "input length exceeds the context length" }, false, "input length exceeds"],
    [401, { error: { message: `bad key ${serverKey}` } }, false, "refuses access"],
    [402, { error: "pay" }, false, "no credit"],
    [403, "<html>Forbidden</html>", false, "refuses access"],
    [404, "404 page not found", false, "check"],
    [408, "", true, "408"],
    [413, `too large for ${serverKey} Bearer ${serverKey}`, false, "too large"],
    [429, { error: { message: "Rate limit reached" } }, true, "no more calls"],
    [
      429,
      { error: { message: "You exceeded your quota", code: "insufficient_quota" } },
      false,
      "credit",
    ],
    [500, { error: `panic ${serverKey}` }, true, "panic"],
    [502, "<html><h1>Bad\nGateway</h1></html>", true, "Bad Gateway"],
    [503, "x".repeat(1e6), true, "503"],
    [529, "", true, "no reason given"],
  ])("says what status %d (%j) means", async (status, body, retryable, words) => {
    server.behave(always({ status, body, type: "application/json" }));
    const found = await fault(open(spec).embed(texts, "passage"));
    expect(found.message).toContain(words);
    expect(found.message.length).toBeLessThan(400);
    expect(found.retryable).toBe(retryable);
  });

  it("says that the server does not know the model", async () => {
    const found = await fault(open(`${provider}:other`).embed(texts, "question"));
    expect(found.message).toContain("EMBEDDINGS");
    expect(found.message).toContain("other");
    expect(found.retryable).toBe(false);
  });

  it("says that the address is no such server's", async () => {
    const found = await fault(open(spec, at(`${server.ollamaUrl}/wrong`)).embed(texts, "question"));
    expect(found.message).toContain(`check ${setting}`);
    expect(found.retryable).toBe(false);
  });

  it("says that no server listens", async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const found = await fault(open(spec, at(url)).embed(texts, "question"));
    expect(found.message).toContain(`no server listens at ${url} (ECONNREFUSED)`);
    expect(found.message).toContain(`check ${setting}`);
    expect(found.retryable).toBe(true);
  });

  it("says that the host is unknown", async () => {
    const found = await fault(
      open(spec, at("http://no-such-host.invalid/v1")).embed(texts, "question"),
    );
    expect(found.message).toMatch(/host of http:\/\/no-such-host\.invalid\/v1/);
  });

  it("says that the connection broke", async () => {
    server.behave(() => "reset");
    const found = await fault(open(spec).embed(texts, "question"));
    expect(found.message).toContain("broke");
    expect(found.retryable).toBe(true);
  });

  it("gives up on a server that hangs", async () => {
    server.behave(() => "hang");
    const found = await fault(open(spec, { timeoutMs: 50 }).embed(texts, "question"));
    expect(found.message).toContain("no answer within 0.05 seconds");
    expect(found.message).toContain(setting);
    expect(found.retryable).toBe(true);
  });

  it("ends its request when it is aborted, and when it is closed", async () => {
    server.behave(() => "hang");
    const controller = new AbortController();
    const model = open(spec);
    const aborted = model.embed(texts, "passage", controller.signal);
    const closed = model.embed(texts, "passage");
    controller.abort(new Error("not needed"));
    await expect(aborted).rejects.toThrow("not needed");
    await model.close();
    expect((await fault(closed)).message).toContain("closed");
    expect((await fault(model.embed(texts, "passage"))).retryable).toBe(false);
  });

  it("goes on after a server fault that passes", async () => {
    let calls = 0;
    server.behave((reply) => (++calls < 3 ? { ...reply, status: 503 } : reply));
    const model = open(spec, { pausesMs: { question: [0, 0], passage: [0, 0] } });
    expect(await model.embed(texts, "passage")).toHaveLength(3);
    expect(calls).toBe(3);
  });

  it("asks once for what cannot succeed", async () => {
    const before = server.requests.length;
    await fault(open(`${provider}:other`).embed(["a"], "passage"));
    expect(server.requests.length - before).toBe(1);
  });

  it("prints nothing", async () => {
    const printed: unknown[] = [];
    const { log, warn, error } = console;
    const print = (...words: unknown[]) => void printed.push(words);
    Object.assign(console, { log: print, warn: print, error: print });
    try {
      server.behave(always({ status: 500, body: "<html>", type: "text/html" }));
      await fault(open(spec).embed(texts, "passage"));
    } finally {
      Object.assign(console, { log, warn, error });
    }
    expect(printed).toEqual([]);
  });
});

describe("a model of openai", () => {
  const spec = `openai:${serverModel}`;
  interface Item {
    index?: unknown;
    embedding: unknown;
  }
  const items =
    (change: (data: Item[]) => Item[]): Behavior =>
    (reply) => ({ ...reply, body: { data: change((reply.body as { data: Item[] }).data) } });

  it("puts vectors in the order of their index", async () => {
    const expected = await open(spec).embed(texts, "passage");
    server.behave(items((data) => data.toReversed()));
    expect(await open(spec).embed(texts, "passage")).toEqual(expected);
  });

  it("takes the order as sent where there is no index", async () => {
    const expected = await open(spec).embed(texts, "passage");
    server.behave(items((data) => data.map(({ embedding }) => ({ embedding }))));
    expect(await open(spec).embed(texts, "passage")).toEqual(expected);
  });

  it.each([
    ["repeats", () => 0],
    ["begins at 1", (i: number) => i + 1],
    ["is partly missing", (i: number) => (i === 1 ? undefined : i)],
    ["is no number", (i: number) => `${i}`],
  ])("refuses an index that %s", async (_, index) => {
    server.behave(items((data) => data.map((item, i) => ({ ...item, index: index(i) }))));
    expect((await fault(open(spec).embed(texts, "passage"))).message).toContain("`index`");
  });

  it("asks for floats, which every server of this protocol knows", async () => {
    await open(spec).embed(texts, "passage");
    expect(server.requests.at(-1)?.body).toMatchObject({
      model: serverModel,
      encoding_format: "float",
    });
  });

  it("repeats no key of whatever form", async () => {
    const key = "0123-plain-key+/=";
    server.behave(() => ({ status: 400, body: { error: { message: `no ${key}, please` } } }));
    const { message } = await fault(open(spec, { openaiApiKey: key }).embed(texts, "question"));
    expect(message).toContain("no …, please");
  });

  it("says that the key is wrong without repeating it", async () => {
    const found = await fault(open(spec, { openaiApiKey: "wrong-key" }).embed(texts, "question"));
    expect(found.message).toContain("check OPENAI_API_KEY");
    expect(found.retryable).toBe(false);
  });
});

describe("a model of ollama", () => {
  it("says how to get a model that is missing, and lets long texts be cut", async () => {
    const found = await fault(open("ollama:other:v2").embed(texts, "passage"));
    expect(found.message).toContain('run "ollama pull other:v2"');
    expect(server.requests.at(-1)?.body).toMatchObject({ truncate: true });
  });
});

/** A port of which nobody listens. */
async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}
