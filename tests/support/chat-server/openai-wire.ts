import { type AnswerEnd, type ChatServerRequest, type ChatWire, textOf } from "./chat-wire.js";

interface OpenAIMessage {
  readonly role: string;
  readonly content: unknown;
}

const reasons = { stop: "stop", length: "length", refused: "content_filter" };

const frame = (model: string, rest: object): object => ({
  id: "chatcmpl-scripted",
  object: "chat.completion.chunk",
  created: 1,
  model,
  ...rest,
});

const delta = (model: string, delta: object, finish: string | null = null): object =>
  frame(model, { choices: [{ index: 0, delta, finish_reason: finish }] });

const count = (usage: AnswerEnd["usage"]): object | undefined =>
  usage
    ? {
        prompt_tokens: usage.inputTokens,
        completion_tokens: usage.outputTokens,
        total_tokens: usage.inputTokens + usage.outputTokens,
      }
    : undefined;

const wantsUsage = ({ body }: ChatServerRequest): boolean =>
  (body["stream_options"] as { include_usage?: boolean } | undefined)?.include_usage === true;

/** Chat completions: https://platform.openai.com/docs/api-reference/chat */
export const openAIWire: ChatWire = {
  protocol: "openai",
  format: "sse",
  last: "data: [DONE]\n\n",
  speaks: (path) => path === "/v1/chat/completions",
  keyIn: ({ authorization }) => authorization?.replace(/^Bearer /, ""),
  read(body) {
    const all = (body["messages"] ?? []) as OpenAIMessage[];
    const isSystem = ({ role }: OpenAIMessage): boolean =>
      role === "system" || role === "developer";
    const format = body["response_format"] as { json_schema?: { schema?: unknown } } | undefined;
    return {
      model: String(body["model"]),
      system: all
        .filter(isSystem)
        .map(({ content }) => textOf(content))
        .join("\n"),
      messages: all
        .filter((message) => !isSystem(message))
        .map(({ role, content }) => ({ role, text: textOf(content) })),
      schema: format?.json_schema?.schema,
      maxTokens: body["max_tokens"] ?? body["max_completion_tokens"],
      temperature: body["temperature"],
      streams: body["stream"] === true,
    };
  },
  begin: ({ model }) => [delta(model, { role: "assistant", content: "" })],
  thoughts: (text) => [delta("scripted", { reasoning_content: text })],
  chunk: (text, { model }) => [delta(model, { content: text })],
  end: ({ end, usage }, request) => [
    delta(request.model, {}, reasons[end]),
    ...(usage && wantsUsage(request)
      ? [frame(request.model, { choices: [], usage: count(usage) })]
      : []),
  ],
  whole: (text, { end, usage }, { model }) => ({
    ...frame(model, { object: "chat.completion" }),
    choices: [
      { index: 0, message: { role: "assistant", content: text }, finish_reason: reasons[end] },
    ],
    usage: count(usage),
  }),
  fault: (message, status) => ({
    error: { message, type: status === 429 ? "rate_limit_exceeded" : "scripted", code: null },
  }),
};
