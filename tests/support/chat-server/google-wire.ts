import { type AnswerEnd, type ChatWire, textOf } from "./chat-wire.js";

interface GoogleContent {
  readonly role: string;
  readonly parts: unknown;
}

const reasons = { stop: "STOP", length: "MAX_TOKENS", refused: "SAFETY" };

const candidate = (text: string | undefined, rest: object = {}): object => ({
  content: { role: "model", parts: text === undefined ? [] : [{ text }] },
  index: 0,
  ...rest,
});

const count = (usage: AnswerEnd["usage"]): object =>
  usage
    ? {
        usageMetadata: {
          promptTokenCount: usage.inputTokens,
          candidatesTokenCount: usage.outputTokens,
          totalTokenCount: usage.inputTokens + usage.outputTokens,
        },
      }
    : {};

const path = /^\/v1beta\/models\/([^:]+):(streamGenerateContent|generateContent)/;

/** https://ai.google.dev/api/generate-content */
export const googleWire: ChatWire = {
  protocol: "google",
  format: "sse",
  last: "",
  speaks: (address) => path.test(address),
  keyIn: (headers) => headers["x-goog-api-key"]?.toString(),
  read(body, address) {
    const [, model = "", method] = path.exec(address) ?? [];
    const settings = (body["generationConfig"] ?? {}) as Record<string, unknown>;
    const system = body["systemInstruction"] as GoogleContent | undefined;
    return {
      model,
      system: textOf(system?.parts),
      messages: ((body["contents"] ?? []) as GoogleContent[]).map(({ role, parts }) => ({
        role: role === "model" ? "assistant" : role,
        text: textOf(parts),
      })),
      schema: settings["responseJsonSchema"] ?? settings["responseSchema"],
      maxTokens: settings["maxOutputTokens"],
      temperature: settings["temperature"],
      streams: method === "streamGenerateContent",
    };
  },
  begin: () => [],
  thoughts: (text) => [
    { candidates: [{ content: { role: "model", parts: [{ text, thought: true }] }, index: 0 }] },
  ],
  chunk: (text) => [{ candidates: [candidate(text)] }],
  end: ({ end, usage }) => [
    { candidates: [candidate(undefined, { finishReason: reasons[end] })], ...count(usage) },
  ],
  whole: (text, { end, usage }) => ({
    candidates: [candidate(text, { finishReason: reasons[end] })],
    ...count(usage),
  }),
  fault: (message, code) => ({
    error: { code, message, status: code === 429 ? "RESOURCE_EXHAUSTED" : "INTERNAL" },
  }),
};
