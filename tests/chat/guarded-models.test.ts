import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBoundedChatModel } from "../../src/chat/bounded-chat-model.js";
import { ChatError, type ChatErrorKind } from "../../src/chat/chat-error.js";
import type { ChatModel, ChatRequest } from "../../src/chat/chat-model.js";
import { createCircuitBreaker } from "../../src/chat/circuit-breaker.js";
import { createFallbackChatModel } from "../../src/chat/fallback-chat-model.js";
import { createRestingChatModel } from "../../src/chat/resting-chat-model.js";
import { createRetryingChatModel } from "../../src/chat/retrying-chat-model.js";
import { createTimedChatModel } from "../../src/chat/timed-chat-model.js";
import { createFakeChatModel, fakeRequest, type FakeStep } from "../support/fake-chat-model.js";
import { readAnswer } from "../support/read-answer.js";

const end: FakeStep = { end: "stop" };
const refused: FakeStep = { end: "refused" };
const fault = (kind: ChatErrorKind, retryAfterMs?: number): ChatError =>
  new ChatError(`Cannot ask it as ${kind}`, { kind, retryable: true, retryAfterMs });
const read = (model: ChatModel, changes: Partial<ChatRequest> = {}, signal?: AbortSignal) =>
  readAnswer(model.stream({ ...fakeRequest, ...changes }, signal));

describe("createTimedChatModel()", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const timeouts = { firstChunkMs: 3_000, idleMs: 2_000, totalMs: 10_000 };

  it.each<[string, FakeStep[], number, string]>([
    ["does not begin", ["…"], 3_000, "did not begin to answer within 3 seconds"],
    ["shows that it is at work, and no more", ["", "…"], 3_000, "did not begin to answer"],
    ["falls silent", ["One.", "…"], 2_000, "fell silent in its answer within 2 seconds"],
  ])("ends an answer that %s", async (_, answer, ms, words) => {
    const model = createFakeChatModel("fake", answer);
    const call = read(createTimedChatModel(model, timeouts));
    const outcome = expect(call).rejects.toMatchObject({
      kind: "timeout",
      retryable: true,
      message: expect.stringContaining(words) as string,
    });
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(model.left()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
    expect(model.left()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends an answer that goes on too long", async () => {
    const slow: ChatModel = {
      id: "slow",
      async *stream() {
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          yield { text: "and " };
        }
      },
    };
    const outcome = expect(read(createTimedChatModel(slow, timeouts))).rejects.toThrow(
      "did not end its answer within 10 seconds",
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
  });

  it("does not count the time of a slow reader as silence", async () => {
    const model = createTimedChatModel(createFakeChatModel("fake", ["a", "b", end]), timeouts);
    const chunks = model.stream(fakeRequest)[Symbol.asyncIterator]();
    await chunks.next();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await chunks.next()).toEqual({ done: false, value: { text: "b" } });
  });

  it("ends at once for a model that heeds no signal", async () => {
    const deaf: ChatModel = {
      id: "deaf",
      async *stream() {
        yield { text: "a" };
        await new Promise(() => undefined);
      },
    };
    const outcome = expect(read(createTimedChatModel(deaf, timeouts))).rejects.toThrow("silent");
    await vi.advanceTimersByTimeAsync(2_000);
    await outcome;
  });

  it("throws the reason when it is aborted, and leaves no timer", async () => {
    const controller = new AbortController();
    const reason = new Error("not needed");
    const model = createTimedChatModel(createFakeChatModel("fake", ["…"]), timeouts);
    const outcome = expect(read(model, {}, controller.signal)).rejects.toBe(reason);
    controller.abort(reason);
    await outcome;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("createBoundedChatModel()", () => {
  it.each<[string[], string, string]>([
    [["abc", "def"], "abcdef", "stop"],
    [["abcde", "fgh"], "abcdef", "length"],
    [["abcdefghi"], "abcdef", "length"],
    [["abcdef", "🚣"], "abcdef", "length"],
    [["abcde", "🚣"], "abcde", "length"],
  ])("cuts %j at six characters", async (texts, text, reason) => {
    const model = createFakeChatModel("fake", [...texts, end]);
    expect(await read(createBoundedChatModel(model, 6))).toMatchObject({ text, end: reason });
  });

  it("ends the answer that it cuts", async () => {
    const model = createFakeChatModel("fake", ["abcdefg", "…"]);
    await read(createBoundedChatModel(model, 6));
    expect(model.left()).toBe(1);
  });
});

describe("createRetryingChatModel()", () => {
  const retrying = (...answers: FakeStep[][]) => {
    const model = createFakeChatModel("fake", ...answers);
    const pauses: number[] = [];
    const faults: string[] = [];
    const again = createRetryingChatModel(model, {
      pauseMs: 500,
      maxPauseMs: 5_000,
      onFault: ({ kind }) => faults.push(kind),
      pause: (ms) => Promise.resolve(pauses.push(ms)),
    });
    return { model, again, pauses, faults };
  };

  it.each([
    [fault("unavailable"), 500],
    [fault("rateLimited"), 500],
    [fault("rateLimited", 100), 500],
    [fault("rateLimited", 3_000), 3_000],
  ])("asks again after %s", async (error, ms) => {
    const { again, pauses, faults } = retrying(["", error], ["One.", end]);
    expect(await read(again)).toMatchObject({ text: "One.", end: "stop" });
    expect(pauses).toEqual([ms]);
    expect(faults).toEqual([error.kind]);
  });

  it("asks twice at most", async () => {
    const { model, again } = retrying([fault("unavailable")]);
    await expect(read(again)).rejects.toMatchObject({ kind: "unavailable" });
    expect(model.requests).toHaveLength(2);
  });

  it.each<[string, FakeStep[]]>([
    ["a timeout", [fault("timeout")]],
    ["a wrong key", [fault("unauthorized")]],
    ["a server that asks for more time than there is", [fault("rateLimited", 60_000)]],
    ["a fault after the first word", ["One", fault("unavailable")]],
    ["an error of another kind", [new Error("bug")]],
  ])("does not ask again after %s", async (_, answer) => {
    const { model, again, pauses } = retrying(answer);
    await expect(read(again)).rejects.toBe(answer.at(-1));
    expect(model.requests).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it("stops pausing when it is aborted", async () => {
    const controller = new AbortController();
    const model = createFakeChatModel("fake", [fault("unavailable")]);
    const again = createRetryingChatModel(model, {
      pauseMs: 60_000,
      maxPauseMs: 60_000,
      onFault: () => {
        controller.abort(new Error("not needed"));
      },
    });
    await expect(read(again, {}, controller.signal)).rejects.toThrow("not needed");
    expect(model.requests).toHaveLength(1);
  });
});

describe("createRestingChatModel()", () => {
  const resting = (...answers: FakeStep[][]) => {
    let time = 0;
    const model = createFakeChatModel("fake", ...answers);
    const breaker = createCircuitBreaker({ failures: 2, restMs: 1_000, now: () => time });
    const guarded = createRestingChatModel(model, breaker);
    const failTwice = async (): Promise<void> => {
      await read(guarded).catch(() => undefined);
      await read(guarded).catch(() => undefined);
    };
    return { model, breaker, guarded, failTwice, pass: (ms: number) => (time += ms) };
  };

  it("leaves a model alone that fails, and says why", async () => {
    const { model, guarded, failTwice } = resting([fault("unavailable")]);
    await failTwice();
    await expect(read(guarded)).rejects.toMatchObject({
      kind: "resting",
      retryable: true,
      message:
        "Cannot ask fake for 1 more seconds as it failed too often: Cannot ask it as unavailable",
    });
    expect(model.requests).toHaveLength(2);
  });

  it("tries it again after its rest", async () => {
    const broken = [fault("unavailable")];
    const { guarded, breaker, failTwice, pass } = resting(broken, broken, ["One.", end]);
    await failTwice();
    pass(1_000);
    expect((await read(guarded)).text).toBe("One.");
    expect(breaker.state()).toBe("closed");
  });

  it.each<ChatErrorKind>(["tooLong", "rejected"])(
    "does not hold a request against the model (%s)",
    async (kind) => {
      const { breaker, failTwice } = resting([fault(kind)]);
      await failTwice();
      expect(breaker.state()).toBe("closed");
    },
  );

  it("takes an answer that breaks off for a failure", async () => {
    const { breaker, failTwice } = resting(["One", fault("malformed")]);
    await failTwice();
    expect(breaker.state()).toBe("open");
  });

  it("is left free for another trial by one that is given up", async () => {
    const broken = [fault("unavailable")];
    const { guarded, breaker, failTwice, pass } = resting(broken, broken, ["…"], ["One.", end]);
    await failTwice();
    pass(1_000);
    const controller = new AbortController();
    const trial = read(guarded, {}, controller.signal);
    await expect(read(guarded)).rejects.toMatchObject({
      kind: "resting",
      message:
        "Cannot ask fake while another call tries it, as it failed too often: Cannot ask it as unavailable",
    });
    controller.abort(new Error("not needed"));
    await expect(trial).rejects.toThrow("not needed");
    expect(breaker.state()).toBe("halfOpen");
    expect((await read(guarded)).text).toBe("One.");
  });

  it("trusts a model whose reader has seen enough", async () => {
    const { guarded, breaker } = resting(["One.", "…"]);
    for await (const chunk of guarded.stream(fakeRequest)) if ("text" in chunk) break;
    expect(breaker.state()).toBe("closed");
  });
});

describe("createFallbackChatModel()", () => {
  const good = (): FakeStep[] => [
    "Two.",
    { usage: { inputTokens: 1, outputTokens: 2 }, model: "b" },
    end,
  ];
  const fallback = (first: FakeStep[], second = good()) => {
    const models = [createFakeChatModel("a", first), createFakeChatModel("b", second)] as const;
    const faults: string[] = [];
    const onFault = ({ kind }: ChatError) => faults.push(kind);
    return { models, faults, chat: createFallbackChatModel(models, { onFault }) };
  };

  it("names its models in order", () => {
    expect(fallback([]).chat.id).toBe("a,b");
  });

  it("asks only the first where that answers", async () => {
    const { models, faults, chat } = fallback(["One.", end]);
    expect((await read(chat)).text).toBe("One.");
    expect(models[1].requests).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each<ChatErrorKind>([
    "timeout",
    "rateLimited",
    "unavailable",
    "unauthorized",
    "missingPackage",
    "tooLong",
    "empty",
    "resting",
  ])("asks the next one after %s", async (kind) => {
    const { faults, chat } = fallback(["", fault(kind)]);
    expect(await read(chat)).toMatchObject({ text: "Two.", pieces: ["Two."], end: "stop" });
    expect(faults).toEqual([kind]);
  });

  it("asks the next one where the first will not answer", async () => {
    const { faults, chat } = fallback([refused]);
    expect(await read(chat)).toMatchObject({ text: "Two.", end: "stop" });
    expect(faults).toEqual(["refused"]);
  });

  it("returns what the last one does", async () => {
    expect(await read(fallback([refused], [refused]).chat)).toMatchObject({ end: "refused" });
    const both = fallback([fault("timeout")], [fault("unavailable")]);
    await expect(read(both.chat)).rejects.toMatchObject({ kind: "unavailable" });
  });

  it("throws a fault in the middle, unless the reader can begin anew", async () => {
    const broken = ["One", fault("malformed")];
    await expect(read(fallback(broken).chat)).rejects.toMatchObject({ kind: "malformed" });
    const { text, pieces } = await read(fallback(broken).chat, { mayRestart: true });
    expect({ text, pieces }).toEqual({ text: "Two.", pieces: ["One", null, "Two."] });
  });

  it("asks nobody else after an abort, or an error of another kind", async () => {
    const { models, chat } = fallback([new Error("bug")]);
    await expect(read(chat)).rejects.toThrow("bug");
    expect(models[1].requests).toEqual([]);
  });
});
