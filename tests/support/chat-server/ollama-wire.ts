import { type AnswerEnd, type ChatWire, textOf } from "./chat-wire.js";

interface OllamaMessage {
  readonly role: string;
  readonly content: unknown;
}

const message = (model: string, message: object, rest: object = { done: false }): object => ({
  model,
  created_at: "2026-01-01T00:00:00Z",
  message: { role: "assistant", ...message },
  ...rest,
});

// Ollama has no word for a refusal: the model writes one, or nothing.
const done = ({ end, usage }: AnswerEnd): object => ({
  done: true,
  done_reason: end === "length" ? "length" : "stop",
  total_duration: 1,
  ...(usage && { prompt_eval_count: usage.inputTokens, eval_count: usage.outputTokens }),
});

/** https://docs.ollama.com/api/chat */
export const ollamaWire: ChatWire = {
  protocol: "ollama",
  format: "ndjson",
  last: "",
  speaks: (path) => path === "/api/chat",
  keyIn: () => undefined,
  read(body) {
    const all = (body["messages"] ?? []) as OllamaMessage[];
    const options = (body["options"] ?? {}) as Record<string, unknown>;
    return {
      model: String(body["model"]),
      system: all
        .filter(({ role }) => role === "system")
        .map(({ content }) => textOf(content))
        .join("\n"),
      messages: all
        .filter(({ role }) => role !== "system")
        .map(({ role, content }) => ({ role, text: textOf(content) })),
      schema: body["format"],
      maxTokens: options["num_predict"],
      temperature: options["temperature"],
      streams: body["stream"] !== false,
    };
  },
  begin: () => [],
  thoughts: (text) => [message("scripted", { content: "", thinking: text })],
  chunk: (text, { model }) => [message(model, { content: text })],
  end: (end, { model }) => [message(model, { content: "" }, done(end))],
  whole: (text, end, { model }) => message(model, { content: text }, done(end)),
  fault: (error) => ({ error }),
};
