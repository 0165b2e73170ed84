import { Counter, Histogram } from "prom-client";
import type { Registry } from "prom-client";
import type { ChatPrices } from "./chat-prices.js";

/** What chat models did. `model` and `purpose` are of small closed sets. */
export interface ChatMetrics {
  /** A chat model was called. */
  chatUsed(use: ChatModelUse): void;
  /** A chat model failed in a way that was overcome by another try or another model. */
  chatFaulted(kind: string): void;
  /** An answer was given that a chat model was there for. `note` says why it is not the model's, or not whole. */
  written(by: string, note: string): void;
}

export interface ChatModelUse {
  readonly model: string;
  readonly purpose: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly ms: number;
}

/** Seconds of an answer. */
export const answerBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60];

/** Adds the meters of chat models to a registry; of models without a price no cost is counted. */
export function createChatMetrics(registry: Registry, prices?: ChatPrices): ChatMetrics {
  const meters = createMeters([registry]);
  return {
    chatUsed: ({ model, purpose, inputTokens, outputTokens, ms }) => {
      meters.tokens.inc({ model, purpose, direction: "read" }, inputTokens);
      meters.tokens.inc({ model, purpose, direction: "written" }, outputTokens);
      meters.call.observe({ model, purpose }, ms / 1000);
      const price = prices?.get(model);
      if (!price) return;
      const cost = (price.read * inputTokens + price.written * outputTokens) / 1e6;
      meters.cost.inc({ model, purpose }, cost);
    },
    chatFaulted: (kind) => {
      meters.faults.inc({ kind });
    },
    written: (by, note) => {
      meters.written.inc({ by, note });
    },
  };
}

function createMeters(registers: Registry[]) {
  return {
    tokens: new Counter({
      name: "footnote_chat_tokens_total",
      help: "Tokens of chat models, by model, purpose and direction",
      labelNames: ["model", "purpose", "direction"],
      registers,
    }),
    cost: new Counter({
      name: "footnote_chat_cost_total",
      help: "Cost of chat models, in the currency of their prices, by model and purpose",
      labelNames: ["model", "purpose"],
      registers,
    }),
    call: new Histogram({
      name: "footnote_chat_call_seconds",
      help: "Time of a call of a chat model, to its last word",
      labelNames: ["model", "purpose"],
      buckets: answerBuckets,
      registers,
    }),
    faults: new Counter({
      name: "footnote_chat_faults_total",
      help: "Faults of chat models that another try or model was to overcome, by kind",
      labelNames: ["kind"],
      registers,
    }),
    written: new Counter({
      name: "footnote_written_answers_total",
      help: "Answers that a chat model was there for, by who wrote them and what is noted",
      labelNames: ["by", "note"],
      registers,
    }),
  };
}
