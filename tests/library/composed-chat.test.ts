import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type * as Compose from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import type { OpenLibrary } from "../../src/library/create-library.js";
import type { AnsweredQuestion, AskOptions } from "../../src/library/library.js";
import { createWorkspace } from "../cli/support/folders.js";
import type { Workspace } from "../cli/support/folders.js";
import type { ChatServerRequest } from "../support/chat-server/chat-wire.js";
import type { Reply } from "../support/chat-server/reply.js";
import { startChatServer } from "../support/chat-server/start-chat-server.js";
import type { ChatServer } from "../support/chat-server/start-chat-server.js";
import { compiled } from "../support/compiled.js";
import { tarnBay } from "../support/tarn-bay.js";

// The compiled file: what it starts as processes and threads stands beside it.
const { compose } = (await import(compiled("src/compose.ts").href)) as typeof Compose;

const asked = "When was the lighthouse on Gull Rock built?";
const built = "The lighthouse on Gull Rock was built in 1874.";
const whenOpened = "When did the harbour museum open?";
const museum = "The harbour museum opened in 1987 in the former customs house.";

let workspace: Workspace;
let server: ChatServer;
let seeds: string;

beforeAll(async () => {
  workspace = await createWorkspace();
  seeds = await workspace.write("seeds", tarnBay);
  server = await startChatServer();
  const footnote = compose(readConfig(settings()));
  await footnote.build();
  await footnote.close();
});
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const part of open.splice(0).reverse()) await part.close();
  server.reset();
});
afterAll(async () => {
  await server.close();
  await workspace.remove();
});

const settings = (): Record<string, string> => ({
  SEEDS_DIR: seeds,
  INDEX_DIR: join(workspace.folder, "index"),
  EMBEDDING_THREADS: "1",
  OPENAI_BASE_URL: server.openaiUrl,
  CHAT_MODEL: "openai:tarn",
});

async function opened(environment: Readonly<Record<string, string>> = {}): Promise<OpenLibrary> {
  const footnote = compose(readConfig({ ...settings(), ...environment }));
  open.push(footnote);
  const library = await footnote.library(() => undefined);
  open.push(library);
  return library;
}

async function ask(library: OpenLibrary, message = asked, options: AskOptions = {}) {
  const outcome = await library.ask(message, options);
  if (outcome.kind === "noIndex") throw new Error(outcome.reason);
  return outcome;
}

/** Says a text of the passage that holds a quote. */
const saying =
  (text: string, quote = text) =>
  ({ messages }: ChatServerRequest): Reply => {
    const shown = messages.map((message) => message.text).join("\n");
    const before = shown.slice(0, shown.indexOf(quote));
    const passage = Number([...before.matchAll(/⟦passage (\d+)⟧/g)].at(-1)?.[1] ?? 0);
    return { text: JSON.stringify({ sentences: [{ text, passage, quote }] }) };
  };

const said = ({ answer }: AnsweredQuestion): string =>
  answer.kind === "answered" ? answer.sentences.map(({ text }) => text).join(" ") : answer.kind;

describe("compose().library() with a chat model", () => {
  it("answers by the model", async () => {
    server.next(saying("It was built in 1874.", built));
    const outcome = await ask(await opened());
    expect(said(outcome)).toBe("It was built in 1874.");
    expect(outcome.writing).toEqual({ by: "model", cut: 0 });
  });

  it("answers in the documents' words when the model lies, again and again", async () => {
    server.otherwise(saying("The lighthouse on Gull Rock was built in 1875.", built));
    const outcome = await ask(await opened());
    expect(said(outcome)).toBe(built);
    expect(outcome.writing).toEqual({ by: "documents", cut: 1, note: "cut" });
    expect(server.requests).toHaveLength(2);
  });

  it("falls back to the next model, and then to the documents", async () => {
    const models = { CHAT_MODEL: "openai:tarn,ollama:mere", OLLAMA_BASE_URL: server.url };
    const library = await opened(models);
    server.when(({ protocol }) => protocol === "openai", { status: 400, message: "no" });
    server.otherwise(saying(built));
    expect((await ask(library)).writing).toEqual({ by: "model", cut: 0 });
    expect(library.chat()?.model).toBe("openai:tarn,ollama:mere");
    server.otherwise({ status: 401 });
    const outcome = await ask(library, asked, { anew: true });
    expect(outcome.writing).toMatchObject({ by: "documents", note: "unavailable" });
    expect(said(outcome)).toBe(built);
  });

  it("leaves the model alone when the tokens of the day are used up", async () => {
    server.otherwise(saying(built));
    const library = await opened({ CHAT_DAILY_TOKENS: "19" });
    await ask(library, asked, { community: "town" });
    expect(library.chat("town")?.tokensLeft).toBe(0);
    const outcome = await ask(library, whenOpened, { community: "town" });
    expect(outcome.writing).toMatchObject({ by: "documents", note: "overBudget" });
    expect(server.requests).toHaveLength(1);
  });

  it("has a follow-up made to stand alone", async () => {
    const question = "Who designed the lighthouse on Gull Rock?";
    const designed = "The engineer Mr. Edwin Marsh designed the tower.";
    server.next({ text: JSON.stringify({ question }) }, saying(designed));
    const outcome = await ask(await opened(), "and who designed it?", { earlier: [asked] });
    expect(outcome).toMatchObject({ question, writing: { by: "model" } });
    expect(said(outcome)).toBe(designed);
    server.next({ status: 400 }, saying(designed));
    const byRules = await ask(await opened(), "and who designed it?", { earlier: [asked] });
    expect(byRules.question).toBe("who designed it, the lighthouse on Gull Rock?");
  });

  it("ends the request when who asked gives up", async () => {
    server.otherwise("hang");
    const stopped = new AbortController();
    const pending = ask(await opened(), asked, { signal: stopped.signal });
    await vi.waitUntil(() => server.open() === 1, 60_000);
    stopped.abort(new Error("enough"));
    await expect(pending).rejects.toThrow("enough");
    await vi.waitUntil(() => server.open() === 0, 60_000);
  });

  it("uses answers again after a re-index, but not those whose passages changed", async () => {
    const library = await opened();
    server.when(({ messages }) => messages.some(({ text }) => text.includes(asked)), saying(built));
    server.otherwise(saying(museum));
    await ask(library);
    await ask(library, whenOpened);
    const changed = (tarnBay["lighthouse.md"] ?? "").replace("214 steps", "215 steps");
    await writeFile(join(seeds, "lighthouse.md"), changed);
    await library.reindex({ onProgress: () => undefined });
    expect(said(await ask(library, whenOpened))).toBe(museum);
    expect(server.requests).toHaveLength(2);
    expect(said(await ask(library))).toBe(built);
    expect(server.requests).toHaveLength(3);
  });

  it("does not open with a model that needs a key and has none", async () => {
    const keyless = { CHAT_MODEL: "anthropic:a" };
    await expect(opened(keyless)).rejects.toThrow(
      "Cannot ask anthropic:a as ANTHROPIC_API_KEY is not set",
    );
  });
});
