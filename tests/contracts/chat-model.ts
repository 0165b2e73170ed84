import { afterEach, describe, expect, it, vi } from "vitest";
import { ChatError, type ChatErrorKind } from "../../src/chat/chat-error.js";
import type { ChatModel, ChatRequest } from "../../src/chat/chat-model.js";
import { readAnswer } from "../support/read-answer.js";
import type { Break, Reply } from "../support/chat-server/reply.js";
import type { ChatServer } from "../support/chat-server/start-chat-server.js";

/** The key that the model is opened with, and the server asks for. */
export const chatKey = "key-4711-of-nobody";

const request: ChatRequest = {
  system: "Answer from the passages.",
  messages: [
    { role: "user", text: "Who rows?" },
    { role: "assistant", text: "The club rows." },
    { role: "user", text: "Since when? 🚣" },
  ],
  maxTokens: 300,
  temperature: 0.2,
};

const schema = {
  name: "answer",
  schema: {
    type: "object",
    properties: { sentences: { type: "array", items: { type: "string" } } },
    required: ["sentences"],
    additionalProperties: false,
  },
};

export interface ChatModelCase {
  readonly server: () => ChatServer;
  /** Opens a model called `tester` at the server that nothing else uses. */
  readonly open: () => ChatModel;
  /** Whether the protocol has a key. */
  readonly hasKey: boolean;
  /** Whether the protocol has a word for a model that will not answer. */
  readonly hasRefusals: boolean;
  /** Whether the model is asked again without a temperature that it refuses. */
  readonly dropsTemperature: boolean;
}

/** Every ChatModel that talks to a server must pass this; the test of each calls it. */
export function describeChatModel(name: string, chat: ChatModelCase): void {
  const { open, hasKey, hasRefusals, dropsTemperature } = chat;
  const ask = (changes: Partial<ChatRequest> = {}, signal?: AbortSignal) =>
    readAnswer(open().stream({ ...request, ...changes }, signal));

  /** The fault of an answer; it must be one sentence for the owner, without the key. */
  const fault = async (call: Promise<unknown>): Promise<ChatError> => {
    const error = await call.then(
      (answer) => `no fault: ${JSON.stringify(answer)}`,
      (reason: unknown) => reason,
    );
    if (!(error instanceof ChatError)) throw new Error(`not a ChatError: ${String(error)}`);
    expect(error.message).toMatch(/^Cannot [^\n]+[^.\n]$/);
    if (hasKey) expect(error.message).not.toContain(chatKey);
    expect(error.message).not.toMatch(/at Object|node_modules/);
    return error;
  };

  describe(`${name} as a ChatModel`, () => {
    afterEach(() => {
      chat.server().reset();
    });

    it("asks nothing before it is read", async () => {
      open().stream(request);
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(chat.server().requests).toEqual([]);
    });

    it("sends what it is asked", async () => {
      chat.server().next({ text: "Since 1907." });
      await ask();
      expect(chat.server().requests).toMatchObject([
        {
          model: "tester",
          streams: true,
          system: request.system,
          messages: request.messages,
          maxTokens: 300,
          temperature: 0.2,
          schema: undefined,
        },
      ]);
    });

    it("returns the text, the usage and the end", async () => {
      const chunks = ["Since ", "1907", ", in Übersee 🚣", "\n- “it” says"];
      chat.server().next({ chunks });
      expect(await ask()).toEqual({
        text: chunks.join(""),
        pieces: chunks,
        usage: [{ model: open().id, inputTokens: 12, outputTokens: 7 }],
        end: "stop",
      });
    });

    it("leaves the usage out where the server does not count", async () => {
      chat.server().next({ text: "Yes.", usage: null });
      expect((await ask()).usage).toEqual([]);
    });

    it("passes no thoughts on", async () => {
      chat.server().next({ thoughts: "Hm, let me see.", text: "Yes." });
      expect((await ask()).text).toBe("Yes.");
    });

    it("hands a piece on as it comes", async () => {
      chat.server().next({ chunks: ["One. ", "Two."], then: "hang" });
      let text = "";
      for await (const chunk of open().stream(request)) {
        if ("text" in chunk) text += chunk.text;
        if (text === "One. Two.") break;
      }
      expect(text).toBe("One. Two.");
    });

    it("ends its request when nobody reads on", async () => {
      chat.server().next({ text: "One.", then: "hang" });
      for await (const chunk of open().stream(request)) {
        if ("text" in chunk && chunk.text !== "") break;
      }
      await vi.waitFor(() => {
        expect(chat.server().open()).toBe(0);
      });
    });

    it("answers several at a time", async () => {
      chat.server().otherwise(({ messages }) => ({ text: messages[0]?.text ?? "", gapMs: 1 }));
      const questions = ["one", "two", "three", "four"];
      const model = open();
      const answers = questions.map((text) =>
        readAnswer(model.stream({ ...request, messages: [{ role: "user", text }] })),
      );
      expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(questions);
    });

    it("says that the answer was cut at its allowed length", async () => {
      chat.server().next({ text: "Since", end: "length" });
      expect(await ask()).toMatchObject({ text: "Since", end: "length" });
    });

    it.runIf(hasRefusals)("says that the model will not answer", async () => {
      chat.server().next({ end: "refused" });
      expect(await ask()).toMatchObject({ text: "", end: "refused" });
    });

    it("asks for JSON of a schema", async () => {
      const json = '{"sentences":["Since 1907.","Ümlaut \\" 🚣"]}';
      chat.server().next({ chunks: [...json.matchAll(/.{1,6}/gsu)].map(([piece]) => piece) });
      const { text, end } = await ask({ schema });
      expect({ text, end }).toEqual({ text: json, end: "stop" });
      expect(chat.server().requests[0]?.schema).toMatchObject(schema.schema);
      expect(chat.server().requests[0]?.system).toBe(request.system);
    });

    it("asks for JSON in words where the server takes no schema, from then on", async () => {
      const isAsked = "response_format of json_schema is not supported, nor are tools";
      chat.server().when(({ schema }) => schema !== undefined, { status: 400, message: isAsked });
      chat.server().otherwise({ text: '{"sentences":[]}' });
      const model = open();
      const first = await readAnswer(model.stream({ ...request, schema }));
      const second = await readAnswer(model.stream({ ...request, schema }));
      expect([first.text, second.text]).toEqual(['{"sentences":[]}', '{"sentences":[]}']);
      const asked = chat.server().requests;
      expect(asked.map((one) => one.schema !== undefined)).toEqual([true, false, false]);
      expect(asked[1]?.system).toContain(request.system);
      expect(asked[2]?.system).toContain(JSON.stringify(schema.schema));
    });

    it.runIf(dropsTemperature)("goes on without a temperature that is refused", async () => {
      const message = "Unsupported value: 'temperature' does not support 0.2 with this model.";
      chat.server().when(({ temperature }) => temperature !== undefined, { status: 400, message });
      chat.server().otherwise({ text: "Yes." });
      const model = open();
      await readAnswer(model.stream(request));
      await readAnswer(model.stream(request));
      expect(chat.server().requests).toHaveLength(3);
    });

    it.each<[ChatErrorKind, string, boolean, Reply]>([
      ["rejected", "Invalid 'messages'", false, { status: 400, message: "Invalid 'messages'" }],
      ["unauthorized", "refuses access", false, { status: 401, message: `bad ${chatKey}` }],
      ["noCredit", "no credit", false, { status: 402 }],
      ["unauthorized", "refuses access", false, { status: 403, body: "<html>Forbidden</html>" }],
      ["unknownModel", "CHAT_MODEL", false, { status: 404, message: "model tester not found" }],
      ["wrongAddress", "BASE_URL", false, { status: 404, body: "404 page not found" }],
      ["tooLong", "too long", false, { status: 400, message: "prompt is too long" }],
      ["tooLong", "413", false, { status: 413, body: "" }],
      ["rateLimited", "no more calls", true, { status: 429, message: "slow down" }],
      ["noCredit", "credit", false, { status: 429, message: "quota exceeded" }],
      ["unavailable", "panic", true, { status: 500, message: `panic with ${chatKey}` }],
      ["unavailable", "Bad Gateway", true, { status: 502, body: "<h1>Bad\nGateway</h1>" }],
      ["unavailable", "503", true, { status: 503, body: "x".repeat(1_000_000) }],
      ["unavailable", "Overloaded", true, { status: 529, message: "Overloaded" }],
      ["rejected", "307", false, { status: 307, headers: { location: "/elsewhere" } }],
      ["unavailable", "broke", true, "cut"],
    ])("says %s, with %j in it", async (kind, words, retryable, reply) => {
      chat.server().next(reply);
      const found = await fault(ask());
      expect(found).toMatchObject({ kind, retryable });
      expect(found.message).toContain(words);
      expect(found.message.length).toBeLessThan(450);
      expect(chat.server().requests).toHaveLength(1);
    });

    it("says how long the server asks to be left alone", async () => {
      chat.server().next({ status: 429, headers: { "retry-after": "7" } });
      expect((await fault(ask())).retryAfterMs).toBe(7_000);
    });

    it("says that the server's filter refuses the question", async () => {
      chat.server().next({ status: 400, message: "stopped by content_filter" });
      expect(await ask()).toMatchObject({ text: "", end: "refused" });
    });

    it("says that the model wrote nothing", async () => {
      chat.server().next({});
      expect(await fault(ask())).toMatchObject({ kind: "empty", retryable: true });
    });

    it.each<[Break, ChatErrorKind]>([
      ["cut", "unavailable"],
      ["half", "malformed"],
      ["noEnd", "malformed"],
      ["garbage", "malformed"],
      ["fault", "unavailable"],
      ["flood", "malformed"],
    ])("says what went wrong in the middle of an answer (%s)", async (then, kind) => {
      chat.server().next({ chunks: ["One. ", "Two."], then });
      const pieces: string[] = [];
      const read = async (): Promise<void> => {
        for await (const chunk of open().stream(request)) {
          if ("text" in chunk && chunk.text !== "") pieces.push(chunk.text);
        }
      };
      expect((await fault(read())).kind).toBe(kind);
      expect(["", "One. ", "One. Two."]).toContain(pieces.join(""));
    });

    it("ends an answer that never ends", async () => {
      chat.server().next({ text: "and so on ".repeat(20_000), then: "endless" });
      expect((await fault(ask())).kind).toBe("malformed");
    });

    it("takes a page of a website for no answer", async () => {
      chat.server().next({ status: 200, body: "<!doctype html>\n<p>Welcome</p>\n" });
      const { kind, message } = await fault(ask());
      expect(kind).toBe("malformed");
      expect(message).toContain("BASE_URL");
    });

    it.each<[string, Reply]>([
      ["before the first word", "hang"],
      ["in the middle", { text: "One.", then: "hang" }],
      ["while the words of a fault come", { status: 500, delayMs: 60_000 }],
    ])("throws the reason when it is aborted %s", async (_, reply) => {
      chat.server().next(reply);
      const controller = new AbortController();
      const reason = new Error("not needed any more");
      const call = ask({}, controller.signal);
      await vi.waitFor(() => {
        expect(chat.server().requests).toHaveLength(1);
      });
      controller.abort(reason);
      await expect(call).rejects.toBe(reason);
      await vi.waitFor(() => {
        expect(chat.server().open()).toBe(0);
      });
    });

    it("asks nothing when it is aborted before", async () => {
      const reason = new Error("not needed any more");
      await expect(ask({}, AbortSignal.abort(reason))).rejects.toBe(reason);
      expect(chat.server().requests).toEqual([]);
    });

    it("prints nothing", async () => {
      const prints = (["log", "info", "warn", "error", "debug"] as const).map((method) =>
        vi.spyOn(console, method).mockImplementation(() => undefined),
      );
      try {
        for (const reply of [{ status: 500 }, { text: "a", then: "garbage" }, { text: "b" }]) {
          chat.server().next(reply as Reply);
          await ask({ schema }).catch(() => undefined);
        }
        expect(prints.flatMap(({ mock }) => mock.calls)).toEqual([]);
      } finally {
        for (const print of prints) print.mockRestore();
      }
    });
  });
}
