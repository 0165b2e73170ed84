import type { Provider } from "../providers/provider.js";
import { answerFault, reasonIn } from "../providers/provider-fault.js";
import { untilAborted } from "../providers/until-aborted.js";
import { createAnswerReader, type LangChainChunk } from "./answer-reader.js";
import { type ChatError, chatErrorIn, providerError } from "./chat-error.js";
import { createChatFetch, type ChatFetchOptions } from "./chat-fetch.js";
import type { ChatChunk, ChatModel, ChatRequest } from "./chat-model.js";
import { type ChatOption, refusedOption } from "./chat-option.js";
import { chunksUntilAborted } from "./chunks-until-aborted.js";

/** The messages in the short form that LangChain takes. */
export type LangChainMessages = ["system" | "human" | "ai", string][];

/** What a call to a LangChain model is made with. */
export interface LangChainCall {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** Whether the request may hold this option. */
  readonly takes: (option: ChatOption) => boolean;
}

export interface LangChainChatOptions extends Omit<ChatFetchOptions, "signal"> {
  readonly id: string;
  readonly provider: Provider;
  /** The options to go on without where the server does not take them. */
  readonly options: readonly ChatOption[];
  /** Asks a new LangChain model, whose requests go through the call's fetch. */
  readonly ask: (
    messages: LangChainMessages,
    request: ChatRequest,
    call: LangChainCall,
  ) => Promise<AsyncIterable<LangChainChunk>>;
  /** Whether an answer with a schema comes as the arguments of a tool. @default false */
  readonly answersByTool?: boolean | undefined;
}

/**
 * Makes a model of LangChain's chat models. An option that the server refuses is left out from then
 * on: without the schema, the system prompt asks for JSON in words.
 */
export function createLangChainChatModel(options: LangChainChatOptions): ChatModel {
  const without = new Set<ChatOption>();

  return {
    id: options.id,
    async *stream(request, outer) {
      for (;;) {
        const sent = options.options.filter(
          (option) => !without.has(option) && (option !== "schema" || request.schema),
        );
        let begun = false;
        try {
          for await (const chunk of answer(options, { request, sent, outer })) {
            begun = true;
            yield chunk;
          }
          return;
        } catch (error) {
          if (outer?.aborted) throw outer.reason;
          const refused = begun ? undefined : refusedOption(error, sent);
          if (refused === undefined) throw explained(options.provider, error);
          without.add(refused);
        }
      }
    },
  };
}

interface Attempt {
  readonly request: ChatRequest;
  /** The options that the request may hold. */
  readonly sent: readonly ChatOption[];
  readonly outer: AbortSignal | undefined;
}

async function* answer(
  { id, provider, ask, answersByTool = false, ...wire }: LangChainChatOptions,
  { request, sent, outer }: Attempt,
): AsyncGenerator<ChatChunk> {
  outer?.throwIfAborted();
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, ...(outer ? [outer] : [])]);
  const takes = (option: ChatOption): boolean => sent.includes(option);
  const call = { fetch: createChatFetch(provider, { ...wire, signal }), signal, takes };
  const reader = createAnswerReader(id, { byTool: answersByTool && takes("schema") });
  try {
    const asked = ask(messagesOf(request, takes("schema")), request, call);
    const chunks = await untilAborted(asked, signal);
    for await (const chunk of chunksUntilAborted(chunks, signal)) yield reader.read(chunk);
    yield* reader.end();
  } catch (error) {
    if (chatErrorIn(error)?.kind !== "refused") throw error;
    yield { end: "refused" };
  } finally {
    ending.abort();
  }
}

function explained(provider: Provider, error: unknown): ChatError {
  return (
    chatErrorIn(error) ??
    providerError(provider, answerFault(provider, reasonIn(String(error), provider.secret)))
  );
}

function messagesOf(
  { system, messages, schema }: ChatRequest,
  takesSchema: boolean,
): LangChainMessages {
  const form =
    schema && !takesSchema
      ? `Answer with nothing but one JSON object that fits this JSON schema: ${JSON.stringify(schema.schema)}`
      : "";
  const whole = [system, form].filter(Boolean).join("\n\n");
  return [
    ...(whole === "" ? [] : [["system", whole] as ["system", string]]),
    ...messages.map(({ role, text }): ["human" | "ai", string] => [
      role === "user" ? "human" : "ai",
      text,
    ]),
  ];
}
