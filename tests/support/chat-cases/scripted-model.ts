import type { ChatModel, ChatRequest } from "../../../src/chat/chat-model.js";

/** A passage as a model reads it. */
export interface ReadPassage {
  readonly number: number;
  readonly text: string;
}

/** The passages that a request shows. */
export function passagesIn({ messages }: ChatRequest): ReadPassage[] {
  const shown = messages[0]?.text ?? "";
  return [...shown.matchAll(/⟦passage (\d+)⟧\n[^\n]*\n([^]*?)\n⟦end of passage \1⟧/g)].map(
    ([, number, text = ""]) => ({ number: Number(number), text }),
  );
}

export interface ScriptedModel extends ChatModel {
  readonly requests: readonly ChatRequest[];
}

/** A model that answers each request by a function of it; every call counts 100 and 10 tokens. */
export function createScriptedModel(
  answer: (request: ChatRequest) => string,
  id = "fake:scripted",
): ScriptedModel {
  const requests: ChatRequest[] = [];
  return {
    id,
    requests,
    async *stream(request) {
      requests.push(request);
      yield await Promise.resolve({ text: answer(request) });
      yield { usage: { inputTokens: 100, outputTokens: 10 }, model: id };
      yield { end: "stop" };
    },
  };
}
