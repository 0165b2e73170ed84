import { describe, expect, it } from "vitest";
import type { ModelUse } from "../../../src/answers/generated/ask-model.js";
import { generateAnswer } from "../../../src/answers/generated/generate-answer.js";
import type {
  GenerateOptions,
  GeneratingState,
} from "../../../src/answers/generated/generate-answer.js";
import { ChatError } from "../../../src/chat/chat-error.js";
import { allOf } from "../../support/all-of.js";
import { packed } from "../../support/chat-cases/packed.js";
import { toldPassages } from "../../support/chat-cases/told-passages.js";
import { createFakeChatModel } from "../../support/fake-chat-model.js";
import type { FakeChatModel, FakeStep } from "../../support/fake-chat-model.js";
import { splitTerms } from "../../support/passages.js";

const passages = packed(toldPassages.slice(2, 5));
const arms = "Inspectors must not carry arms.";
const judges = "Disputes are heard by a panel of five judges that sits in Lowmark.";
const mirror = "The observatory's main telescope has a mirror of 2.6 metres.";
const lie = "Inspectors must carry arms.";
const end = { end: "stop" } as const;
const broken = new ChatError("Cannot ask it", { kind: "timeout" });

type Said = readonly [text: string, passage: number, quote?: string];
const json = (...said: readonly Said[]): string =>
  JSON.stringify({
    sentences: said.map(([text, passage, quote = text]) => ({ text, passage, quote })),
  });

function play(
  answers: readonly (readonly FakeStep[])[],
  options: Partial<GenerateOptions> = {},
): { chat: FakeChatModel; states: Promise<GeneratingState[]> } {
  const chat = createFakeChatModel("fake:a", ...answers);
  const all = { chat, splitTerms, passages, language: "en", ...options };
  return { chat, states: allOf(generateAnswer("What of arms?", all)) };
}

const lastOf = async (...answers: readonly (readonly FakeStep[])[]) =>
  (await play(answers).states).at(-1);
const textsIn = (state: GeneratingState | undefined): string[] =>
  state && "sentences" in state
    ? state.sentences.map(({ text, citation }) => `${text}${citation}`)
    : [];

describe("generateAnswer()", () => {
  it("shows each sentence when it has passed, numbered in the order of first use", async () => {
    const said = json([mirror, 2], [arms, 1], [judges, 1]);
    const states = await play([[...(said.match(/[^]{1,30}/g) ?? []), end]]).states;
    expect(states.map(textsIn)).toEqual([
      [`${mirror}1`],
      [`${mirror}1`, `${arms}2`],
      [`${mirror}1`, `${arms}2`, `${judges}2`],
      [`${mirror}1`, `${arms}2`, `${judges}2`],
    ]);
    expect(states.at(-1)).toMatchObject({ kind: "answered", cut: 0 });
  });

  it("asks once more for all that failed together, and says which and why", async () => {
    const first = json([lie, 1, arms], [mirror, 2], ["Nine judges hear disputes.", 1, judges]);
    const { chat, states } = play([
      [first, end],
      [json([arms, 1], [judges, 1]), end],
    ]);
    expect(textsIn((await states).at(-1))).toEqual([`${arms}1`, `${mirror}2`, `${judges}1`]);
    expect(chat.requests).toHaveLength(2);
    const [question, rejected, complaint] = chat.requests[1]?.messages ?? [];
    expect(question).toEqual(chat.requests[0]?.messages[0]);
    expect(rejected).toMatchObject({ role: "assistant" });
    expect(rejected?.text).toContain(lie);
    expect(rejected?.text).not.toContain(mirror);
    expect(complaint?.text).toMatch(/1\. passage 1 .*\n2\. passage 1 /);
  });

  it("cuts what fails again, and asks no third time", async () => {
    const { chat, states } = play([
      [json([lie, 1, arms], [mirror, 2]), end],
      [json([lie, 1]), end],
    ]);
    expect((await states).at(-1)).toMatchObject({ kind: "answered", cut: 1 });
    expect(chat.requests).toHaveLength(2);
  });

  it("does not ask again when it may not", async () => {
    const options = { mayRepair: () => false };
    const { chat, states } = play([[json([lie, 1, arms]), end]], options);
    expect((await states).at(-1)).toEqual({ kind: "nothing", why: "cut", cut: 1 });
    expect(chat.requests).toHaveLength(1);
  });

  it("cites the passage where the quote stands, whatever number the model gives", async () => {
    const last = await lastOf([json([arms, 3]), end]);
    expect(last).toMatchObject({ kind: "answered", citations: [{ quote: arms }] });
  });

  it("says a sentence once", async () => {
    const last = await lastOf([json([arms, 1], [arms, 1], [arms.toUpperCase(), 1, arms]), end]);
    expect(textsIn(last)).toEqual([`${arms}1`]);
  });

  it("reads so many sentences and then hangs up", async () => {
    const { chat, states } = play([[json([arms, 1], [mirror, 2], [judges, 1]), end]], {
      maxSentences: 2,
    });
    expect(textsIn((await states).at(-1))).toEqual([`${arms}1`, `${mirror}2`]);
    expect(chat.left()).toBe(1);
  });

  it("forgets what was said when another model takes over", async () => {
    const states = await play([[json([arms, 1]), { restart: true }, json([mirror, 2]), end]])
      .states;
    expect(states.map(textsIn)).toEqual([[`${arms}1`], [], [`${mirror}1`], [`${mirror}1`]]);
  });

  it("tells an empty list from an answer that is none", async () => {
    expect(await lastOf([json(), end])).toEqual({ kind: "nothing", why: "notSaid", cut: 0 });
    expect(await lastOf(["I will not.", end])).toMatchObject({
      kind: "failed",
      note: "unreadable",
    });
    expect(await lastOf(["", { end: "refused" }])).toMatchObject({
      kind: "failed",
      note: "refused",
    });
    const fault = { kind: "failed", note: "unavailable", message: broken.message };
    expect(await lastOf([broken])).toEqual(fault);
  });

  it("keeps what had passed before a fault, also one of the repair round", async () => {
    const half = json([arms, 1], [mirror, 2]).slice(0, -10);
    expect(await lastOf([half, broken])).toMatchObject({ kind: "answered", fault: "brokenOff" });
    const last = await lastOf([json([arms, 1], [lie, 1, arms]), end], [broken]);
    expect(last).toMatchObject({ kind: "answered", cut: 1 });
    expect(last).not.toHaveProperty("fault");
  });

  it.each(["length", "refused"] as const)("is not whole with the end %s", async (reason) => {
    const last = await lastOf([json([arms, 1]), { end: reason }]);
    expect(last).toMatchObject({ kind: "answered", fault: "brokenOff" });
    const repaired = await lastOf(
      [json([arms, 1], [lie, 1, arms]), { end: "length" }],
      [json(), end],
    );
    expect(repaired).toMatchObject({ kind: "answered", cut: 1, fault: "brokenOff" });
    const whole = await lastOf([json([arms, 1], [lie, 1, arms]), end], [json(), { end: reason }]);
    expect(whole).not.toHaveProperty("fault");
  });

  it("lets sentences in the asker's language through, but in no third one", async () => {
    const german = "Die Inspektoren dürfen keine Waffen tragen.";
    const detectLanguage = (text: string): string => (text.includes("Waffen") ? "de" : "en");
    const chat = createFakeChatModel("fake:a", [json([german, 1, arms]), end]);
    const parts = { chat, splitTerms, passages, language: "de", detectLanguage };
    const asked = async (question: string) =>
      (await allOf(generateAnswer(question, parts))).at(-1)?.kind;
    expect(await asked("Was gilt für Waffen?")).toBe("answered");
    expect(await asked("What of arms?")).toBe("nothing");
  });

  it("throws what it is aborted with", async () => {
    const stop = new AbortController();
    const chat = createFakeChatModel("fake:a", [json([arms, 1]), "…"]);
    const parts = { chat, splitTerms, passages, language: "en", signal: stop.signal };
    const states = generateAnswer("What of arms?", parts);
    expect(textsIn((await states.next()).value as GeneratingState)).toEqual([`${arms}1`]);
    const next = states.next();
    setTimeout(() => {
      stop.abort(new Error("stopped"));
    }, 5);
    await expect(next).rejects.toThrow("stopped");
    expect(chat.left()).toBe(1);
  });

  it("tells what each call took, counted or guessed", async () => {
    const uses: ModelUse[] = [];
    let time = 0;
    const counted = { usage: { inputTokens: 9, outputTokens: 4 }, model: "fake:b" };
    await play(
      [
        [json([lie, 1, arms]), counted, end],
        [json(), end],
      ],
      {
        onUsage: (use) => uses.push(use),
        now: () => (time += 5),
      },
    ).states;
    expect(uses[0]).toEqual({
      model: "fake:b",
      purpose: "answer",
      inputTokens: 9,
      outputTokens: 4,
      ms: 5,
      isEstimated: false,
    });
    expect(uses[1]).toMatchObject({ model: "fake:a", purpose: "repair", isEstimated: true });
    expect(uses[1]?.inputTokens).toBeGreaterThan(300);
    expect(uses[1]?.outputTokens).toBe(4);
  });

  it("counts the prompt of a call that is given up before its first word, unless none was made", async () => {
    const uses: ModelUse[] = [];
    const onUsage = (use: ModelUse): void => void uses.push(use);
    const stop = new AbortController();
    const { states } = play([["…"]], { onUsage, signal: stop.signal });
    setTimeout(() => {
      stop.abort(new Error("stopped"));
    }, 5);
    await expect(states).rejects.toThrow("stopped");
    expect(uses).toMatchObject([{ outputTokens: 0, isEstimated: true }]);
    expect(uses[0]?.inputTokens).toBeGreaterThan(300);
    await expect(play([["…"]], { onUsage, signal: stop.signal }).states).rejects.toThrow("stopped");
    await play([[broken]], { onUsage }).states;
    expect(uses).toHaveLength(1);
  });

  it("counts the model that broke off beside the one that took over", async () => {
    const uses: ModelUse[] = [];
    const counted = { usage: { inputTokens: 9, outputTokens: 4 }, model: "fake:b" };
    await play([[json([arms, 1]), { restart: true }, json([mirror, 2]), counted, end]], {
      onUsage: (use) => uses.push(use),
    }).states;
    expect(uses).toMatchObject([
      { model: "fake:a", isEstimated: true },
      { model: "fake:b", inputTokens: 9, isEstimated: false },
    ]);
    expect(uses[0]?.outputTokens).toBeGreaterThan(4);
  });
});
