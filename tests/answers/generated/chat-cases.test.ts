import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateAnswer } from "../../../src/answers/generated/generate-answer.js";
import type { GeneratingState } from "../../../src/answers/generated/generate-answer.js";
import { openChatModel } from "../../../src/chat/open-chat-model.js";
import type { ChatModel } from "../../../src/chat/chat-model.js";
import { createSplitter } from "../../../src/compose.js";
import { chatCases } from "../../support/chat-cases/chat-cases.js";
import type { ChatCase } from "../../support/chat-cases/chat-cases.js";
import { startChatServer } from "../../support/chat-server/start-chat-server.js";
import type { ChatServer } from "../../support/chat-server/start-chat-server.js";

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
  // So that the first answer does not wait for it.
  await import("@langchain/openai");
});
afterAll(() => server.close());

const splitTerms = createSplitter();

/** Short only where a case waits for it: a busy machine is slow. */
const patience = (name: string): number => (name.startsWith("hangs") ? 1_000 : 20_000);

function modelOf(server: ChatServer, ms: number): ChatModel {
  const model = openChatModel("openai:scripted", {
    openaiApiKey: "sk-test-0123456789",
    openaiBaseUrl: server.openaiUrl,
    timeouts: { firstChunkMs: ms, idleMs: ms, totalMs: 30_000 },
    retry: { pause: () => Promise.resolve() },
  });
  if (!model) throw new Error("no model is named");
  return model;
}

interface Outcome {
  readonly last: GeneratingState;
  readonly states: readonly GeneratingState[];
  readonly texts: readonly string[];
}

async function play({ name, passages, replies }: ChatCase): Promise<Outcome> {
  server.reset();
  server.next(...replies);
  // What fails once fails again.
  server.otherwise(replies.at(-1) ?? {});
  const states: GeneratingState[] = [];
  const parts = { splitTerms, passages, language: "en", chat: modelOf(server, patience(name)) };
  for await (const state of generateAnswer("What is said?", parts)) states.push(state);
  const last = states.at(-1);
  if (!last) throw new Error("nothing came");
  const texts = states.flatMap((state) =>
    "sentences" in state ? state.sentences.map(({ text }) => text) : [],
  );
  return { last, states, texts };
}

const bare = (text: string): string => text.toLowerCase().replace(/\W+/g, " ").trim();
const outcomes = new Map<ChatCase, Outcome>();

describe("a scripted model that speaks OpenAI's protocol", () => {
  it("is tried in more than 150 cases", async () => {
    expect(chatCases.length).toBeGreaterThan(150);
    for (const one of chatCases) outcomes.set(one, await play(one));
  }, 240_000);

  const kinds = [...new Set(chatCases.map(({ kind }) => kind))];

  it.each(kinds)("gets nothing through that is not supported: %s", (kind) => {
    const wrong = chatCases
      .filter((one) => one.kind === kind)
      .flatMap((one) => {
        const { texts } = outcomes.get(one) ?? { texts: [] };
        const found = one.forbidden.filter((text) =>
          texts.some((said) => said.toLowerCase().includes(text.toLowerCase())),
        );
        const lies = texts.filter((text) => /[\r\n]|:\/\/|<[@#]|@everyone|\[\d/.test(text));
        return [...found, ...lies].map((text) => `${one.name}: ${text}`);
      });
    expect(wrong).toEqual([]);
  });

  it("lets at least 95 % of supported sentences through", () => {
    const lost = new Set<string>();
    const all = new Set<string>();
    for (const [{ truths }, { last }] of outcomes) {
      const said = "sentences" in last ? last.sentences.map(({ text }) => bare(text)) : [];
      for (const text of truths) all.add(bare(text));
      for (const text of truths) if (!said.includes(bare(text))) lost.add(bare(text));
    }
    expect(all.size).toBeGreaterThan(60);
    expect(1 - lost.size / all.size, [...lost].join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("shows with each sentence a footnote whose quote stands in its document", () => {
    for (const [{ passages }, { states }] of outcomes) {
      for (const state of states) {
        if (!("citations" in state)) continue;
        const numbers = state.sentences.map(({ citation }) => citation);
        expect([...new Set(numbers)]).toEqual(state.citations.map(({ number }) => number));
        for (const { passage, span, quote } of state.citations) {
          expect(passages.map((one) => one.passage)).toContain(passage);
          const { text, start } = passage;
          expect(text.slice(span.start - start, span.end - start)).toBe(quote);
          expect(quote).not.toBe("");
        }
      }
    }
  });

  it("ends every answer with one state that is not 'writing'", () => {
    for (const { states } of outcomes.values()) {
      const ends = states.filter(({ kind }) => kind !== "writing");
      expect(ends).toEqual(states.slice(-1));
    }
  });

  it("tells which faults left no answer", () => {
    const told = chatCases
      .filter(({ kind }) => kind === "faulty")
      .map((one) => {
        const last = outcomes.get(one)?.last;
        return [one.name, last?.kind === "failed" ? last.note : last?.kind];
      });
    expect(Object.fromEntries(told)).toEqual({
      "truncated within a sentence": "answered",
      "connection cut": "answered",
      "half an event": "answered",
      "hangs in the middle": "answered",
      "says the same for ever": "answered",
      refuses: "refused",
      "refuses in words": "unreadable",
      "says nothing": "unavailable",
      "an empty list": "nothing",
      "blanks for ever": "unreadable",
      "status 429": "unavailable",
      "status 500": "unavailable",
      "hangs at once": "unavailable",
      "hangs up": "unavailable",
      garbage: "unavailable",
    });
  });
});
