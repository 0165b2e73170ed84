import type { ChatChunk, ChatModel, ChatRequest } from "../../src/chat/chat-model.js";

/** A step of an answer: a text, another chunk, a fault to throw; `…` waits until it is aborted. */
export type FakeStep = string | ChatChunk | Error;

export interface FakeChatModel extends ChatModel {
  readonly requests: readonly ChatRequest[];
  /** How many answers were ended before their last step. */
  readonly left: () => number;
}

/** A model that gives each call the next of these answers, and the last one from then on. */
export function createFakeChatModel(
  id: string,
  ...answers: readonly (readonly FakeStep[])[]
): FakeChatModel {
  const requests: ChatRequest[] = [];
  let left = 0;
  return {
    id,
    requests,
    left: () => left,
    async *stream(request, signal) {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? [];
      requests.push(request);
      let isWhole = false;
      try {
        for (const step of answer) {
          if (step === "…") await aborted(signal);
          else if (step instanceof Error) throw step;
          else yield typeof step === "string" ? { text: step } : step;
        }
        isWhole = true;
      } finally {
        if (!isWhole) left += 1;
      }
    },
  };
}

export const fakeRequest: ChatRequest = {
  system: "",
  messages: [{ role: "user", text: "Who rows?" }],
  maxTokens: 100,
  temperature: 0,
};

async function aborted(signal: AbortSignal | undefined): Promise<never> {
  await new Promise((resolve) => signal?.addEventListener("abort", resolve, { once: true }));
  throw signal?.reason;
}
