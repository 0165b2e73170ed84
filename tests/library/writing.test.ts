import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CitedText } from "../../src/answers/generated/generate-answer.js";
import { ChatError } from "../../src/chat/chat-error.js";
import type { ChatModel, ChatRequest } from "../../src/chat/chat-model.js";
import { createLibrary } from "../../src/library/create-library.js";
import type { OpenLibrary } from "../../src/library/create-library.js";
import type { AnsweredQuestion, AskOptions } from "../../src/library/library.js";
import { createScriptedModel, passagesIn } from "../support/chat-cases/scripted-model.js";
import { createFakeChatModel } from "../support/fake-chat-model.js";
import { buildMarkdown } from "../support/markdown-answering.js";
import { tarnBay } from "../support/tarn-bay.js";
import { gate, liveParts, writingParts } from "./support/live.js";

const asked = "When was the lighthouse on Gull Rock built?";
const built = "The lighthouse on Gull Rock was built in 1874.";
const answered = JSON.stringify({ sentences: [{ text: built, passage: 1, quote: built }] });

let folder: string;
let library: OpenLibrary | undefined;
let faults: readonly string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-writing-"));
  await buildMarkdown(folder, tarnBay);
});
afterEach(async () => {
  await library?.close();
  library = undefined;
  await rm(folder, { recursive: true });
});

interface Opening {
  readonly perDay?: number;
  readonly files?: typeof tarnBay;
}

/** A library that answers by a model; to re-index is to index `files`. */
async function opened(chat: ChatModel, { perDay, files = tarnBay }: Opening = {}) {
  const writing = writingParts(chat, perDay);
  const parts = liveParts(undefined, writing);
  ({ faults } = parts);
  const reindexer = {
    progress: undefined,
    async run() {
      await buildMarkdown(folder, files);
      return { kind: "unchanged" as const, skipped: [], warnings: [] };
    },
    close: () => Promise.resolve(),
  };
  library = await createLibrary(folder, { ...parts, writing, reindexer, concurrency: 1 });
  return library;
}

async function ask(from: OpenLibrary, message = asked, options: AskOptions = {}) {
  const outcome = await from.ask(message, options);
  if (outcome.kind === "noIndex") throw new Error(outcome.reason);
  return outcome;
}

/** Quotes the first passage that holds a text. */
const quoting =
  (quote: string) =>
  (request: ChatRequest): string => {
    const passage = passagesIn(request).find(({ text }) => text.includes(quote))?.number ?? 0;
    return JSON.stringify({ sentences: [{ text: quote, passage, quote }] });
  };

const said = ({ answer }: AnsweredQuestion): string =>
  answer.kind === "answered" ? answer.sentences.map(({ text }) => text).join(" ") : answer.kind;

describe("a library with a chat model", () => {
  it("tells how far the model has come, and by whom the answer is", async () => {
    const heard: CitedText[] = [];
    const from = await opened(createScriptedModel(quoting(built)));
    const outcome = await ask(from, asked, { onWriting: (text) => heard.push(text) });
    expect(outcome).toMatchObject({ kind: "asked", question: asked });
    expect(outcome.writing).toEqual({ by: "model", cut: 0 });
    expect(said(outcome)).toBe(built);
    expect(heard).toEqual([
      { sentences: [{ text: built, citation: 1 }], citations: [expect.anything()] },
    ]);
  });

  it("answers in the documents' words when the model fails, and tells the owner once", async () => {
    const fault = new ChatError("Cannot ask it as it is away", { kind: "unavailable" });
    const from = await opened(createFakeChatModel("fake:away", [fault]));
    for (let i = 0; i < 3; i++) {
      const outcome = await ask(from);
      const reason = fault.message;
      expect(outcome.writing).toEqual({ by: "documents", cut: 0, note: "unavailable", reason });
      expect(said(outcome)).toBe(built);
    }
    expect(faults).toEqual([fault.message]);
  });

  it("counts the tokens of each community for itself", async () => {
    const from = await opened(createScriptedModel(quoting(built), "fake:a@http://127.0.0.1/v1"), {
      perDay: 110,
    });
    expect(from.chat("one")).toEqual({ model: "fake:a", tokensLeft: 110 });
    await ask(from, asked, { community: "one" });
    expect(from.chat("one")?.tokensLeft).toBe(0);
    expect(from.chat("two")?.tokensLeft).toBe(110);
    const over = await ask(from, asked, { community: "one", anew: true });
    expect(over.writing).toMatchObject({ by: "documents", note: "overBudget" });
    const other = await ask(from, asked, { community: "two", anew: true });
    expect(other.writing).toMatchObject({ by: "model" });
  });

  it("tells more in the documents' words, without asking the model again", async () => {
    let calls = 0;
    const answer = quoting(built);
    const from = await opened(
      createScriptedModel((request) => {
        calls++;
        return answer(request);
      }),
    );
    const outcome = await ask(from, "tell me more", { earlier: [asked] });
    expect(outcome).toMatchObject({ question: `More: ${asked}`, writing: { by: "documents" } });
    expect(said(outcome)).not.toContain(built);
    expect(calls).toBe(0);
  });

  it("shows the model what was asked before, without how often more was asked for", async () => {
    const chat = createScriptedModel(() => "");
    const from = await opened(chat);
    await ask(from, "and who designed it?", { earlier: [`More (2): ${asked}`] });
    const shown = chat.requests[0]?.messages[0]?.text ?? "";
    expect(shown).toContain(`⟦question 1⟧\n${asked}`);
  });

  it("has no limit of tokens where none is set, and no chat model without one", async () => {
    expect((await opened(createScriptedModel(() => ""))).chat()?.tokensLeft).toBe(Infinity);
    await library?.close();
    const reindexer = { progress: undefined, run: () => Promise.reject(new Error()) };
    const parts = { ...reindexer, close: () => Promise.resolve() };
    library = await createLibrary(folder, { ...liveParts(), reindexer: parts });
    expect(library.chat()).toBeUndefined();
    expect(await ask(library)).not.toHaveProperty("writing");
  });

  it("keeps an answer over a re-index whose passages did not change, and no other", async () => {
    const museum = "The harbour museum opened in 1987 in the former customs house.";
    const whenOpened = "When did the harbour museum open?";
    const chat = createScriptedModel((request) =>
      quoting(request.messages[0]?.text.includes(whenOpened) ? museum : built)(request),
    );
    const files = {
      ...tarnBay,
      "lighthouse.md": (tarnBay["lighthouse.md"] ?? "").replace("214 steps", "215 steps"),
    };
    const from = await opened(chat, { files });
    await ask(from);
    await ask(from, whenOpened);
    await ask(from);
    await ask(from, whenOpened);
    const before = chat.requests.length;
    await from.reindex({ onProgress: () => undefined });
    await ask(from, whenOpened);
    expect(chat.requests).toHaveLength(before);
    await ask(from);
    expect(chat.requests).toHaveLength(before + 1);
  });

  it("goes on answering while others wait for the model", async () => {
    const begins = gate();
    const slow: ChatModel = {
      id: "fake:slow",
      async *stream(request) {
        await begins.opened;
        yield { text: quoting(built)(request) };
        yield { end: "stop" };
      },
    };
    const from = await opened(slow);
    const waiting = Array.from({ length: 3 }, () => ask(from, asked, { anew: true }));
    expect(await from.search("museum", 2)).toMatchObject({ kind: "found" });
    expect((await ask(from, "Hello!")).answer.kind).toBe("notAsked");
    begins.open();
    for (const { writing } of await Promise.all(waiting)) expect(writing?.by).toBe("model");
  });

  it.each(["aborted", "closed"])("ends the model's request when it is %s", async (how) => {
    const chat = createFakeChatModel("fake:slow", [answered.slice(0, -1), "…"]);
    const from = await opened(chat);
    const stopped = new AbortController();
    const heard = gate();
    const pending = ask(from, asked, {
      signal: stopped.signal,
      onWriting: () => {
        heard.open();
      },
    });
    const outcome = expect(pending).rejects.toThrow(how === "aborted" ? "enough" : "is stopping");
    await heard.opened;
    if (how === "aborted") stopped.abort(new Error("enough"));
    else await from.close();
    await outcome;
    expect(chat.left()).toBe(1);
  });
});
