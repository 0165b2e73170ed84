import { type ChatServerRequest, type ChatWire, textOf } from "./chat-wire.js";

interface AnthropicMessage {
  readonly role: string;
  readonly content: unknown;
}

const forcedTool = ({ body }: Pick<ChatServerRequest, "body">): string | undefined =>
  (body["tool_choice"] as { name?: string } | undefined)?.name;

const reasonOf = (end: "stop" | "length" | "refused", tool: string | undefined): string => {
  if (end === "length") return "max_tokens";
  if (end === "refused") return "refusal";
  return tool === undefined ? "end_turn" : "tool_use";
};

/** https://docs.anthropic.com/en/api/messages-streaming */
export const anthropicWire: ChatWire = {
  protocol: "anthropic",
  format: "sse",
  last: "",
  speaks: (path) => path === "/v1/messages",
  keyIn: (headers) => headers["x-api-key"]?.toString(),
  read(body) {
    const tools = body["tools"] as { input_schema?: unknown }[] | undefined;
    return {
      model: String(body["model"]),
      system: textOf(body["system"]),
      messages: ((body["messages"] ?? []) as AnthropicMessage[]).map(({ role, content }) => ({
        role,
        text: textOf(content),
      })),
      schema: tools?.[0]?.input_schema,
      maxTokens: body["max_tokens"],
      temperature: body["temperature"],
      streams: body["stream"] === true,
    };
  },
  begin: (request, usage) => [
    {
      type: "message_start",
      message: {
        id: "msg_scripted",
        type: "message",
        role: "assistant",
        model: request.model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: usage?.inputTokens ?? 0, output_tokens: 0 },
      },
    },
    {
      type: "content_block_start",
      index: 0,
      content_block:
        forcedTool(request) === undefined
          ? { type: "text", text: "" }
          : { type: "tool_use", id: "toolu_scripted", name: forcedTool(request), input: {} },
    },
    { type: "ping" },
  ],
  thoughts: () => [],
  chunk: (text, request) => [
    {
      type: "content_block_delta",
      index: 0,
      delta:
        forcedTool(request) === undefined
          ? { type: "text_delta", text }
          : { type: "input_json_delta", partial_json: text },
    },
  ],
  end: ({ end, usage }, request) => [
    { type: "content_block_stop", index: 0 },
    {
      type: "message_delta",
      delta: { stop_reason: reasonOf(end, forcedTool(request)), stop_sequence: null },
      usage: { output_tokens: usage?.outputTokens ?? 0 },
    },
    { type: "message_stop" },
  ],
  whole: (text, { end, usage }, { model }) => ({
    id: "msg_scripted",
    type: "message",
    role: "assistant",
    model,
    content: [{ type: "text", text }],
    stop_reason: reasonOf(end, undefined),
    stop_sequence: null,
    usage: { input_tokens: usage?.inputTokens ?? 0, output_tokens: usage?.outputTokens ?? 0 },
  }),
  fault: (message, status) => ({
    type: "error",
    error: { type: status === 429 ? "rate_limit_error" : "api_error", message },
  }),
};
