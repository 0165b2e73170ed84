import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ChatPrices } from "./chat-prices.js";
import { answerBuckets, createChatMetrics } from "./chat-metrics.js";
import type { ChatMetrics } from "./chat-metrics.js";

/**
 * What happened, counted for Prometheus. Names of commands, outcomes and kinds become labels, so they
 * must be of small closed sets: never an id, never what somebody wrote.
 */
export interface Metrics extends ChatMetrics {
  /** An interaction or a message that asked something of the bot has been dealt with. */
  interactionEnded(command: string, outcome: string): void;
  /** Discord was told that an answer will come, so many milliseconds after the interaction came. */
  acknowledged(ms: number): void;
  /** An answer was sent, so many milliseconds after the question came. */
  answered(kind: string, ms: number): void;
  /** A run of the indexing ended. */
  indexed(outcome: string, ms: number): void;
  faulted(): void;
  gatewayIs(state: GatewayState): void;
  /** So many questions wait. */
  queueIs(length: number): void;
  /** From now on memory, processor time and delays of the event loop of this process are told too. */
  includeProcess(): void;
  /** The media type of `text`. */
  readonly contentType: string;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
}

const gatewayStates = ["connecting", "ready", "lost"] as const;
export type GatewayState = (typeof gatewayStates)[number];

/** In seconds. Discord takes an acknowledgement for three of them. */
const acknowledgementBuckets = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5];
const indexingBuckets = [1, 5, 15, 60, 300, 900, 3600];

export interface MetricsOptions {
  /** Of models without one no cost is counted. @default none */
  readonly prices?: ChatPrices | undefined;
}

/** Makes metrics with a registry of their own, all zero. */
export function createMetrics({ prices }: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const meters = createMeters(registry);
  return {
    interactionEnded: (command, outcome) => {
      meters.interactions.inc({ command, outcome });
    },
    acknowledged: (ms) => {
      meters.acknowledgement.observe(ms / 1000);
    },
    answered: (kind, ms) => {
      meters.answers.inc({ kind });
      meters.answer.observe(ms / 1000);
    },
    indexed: (outcome, ms) => {
      meters.indexing.observe({ outcome }, ms / 1000);
    },
    ...createChatMetrics(registry, prices),
    faulted: () => {
      meters.faults.inc();
    },
    gatewayIs: (current) => {
      for (const state of gatewayStates) meters.gateway.set({ state }, state === current ? 1 : 0);
    },
    queueIs: (length) => {
      meters.queue.set(length);
    },
    includeProcess: () => {
      collectDefaultMetrics({ register: registry });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function createMeters(registry: Registry) {
  const registers = [registry];
  return {
    interactions: new Counter({
      name: "footnote_interactions_total",
      help: "Interactions and messages dealt with, by command and outcome",
      labelNames: ["command", "outcome"],
      registers,
    }),
    answers: new Counter({
      name: "footnote_answers_total",
      help: "Answers sent, by kind",
      labelNames: ["kind"],
      registers,
    }),
    acknowledgement: new Histogram({
      name: "footnote_acknowledgement_seconds",
      help: "Time from an interaction to its acknowledgement",
      buckets: acknowledgementBuckets,
      registers,
    }),
    answer: new Histogram({
      name: "footnote_answer_seconds",
      help: "Time from a question to its answer",
      buckets: answerBuckets,
      registers,
    }),
    indexing: new Histogram({
      name: "footnote_indexing_seconds",
      help: "Time of an indexing run, by outcome",
      labelNames: ["outcome"],
      buckets: indexingBuckets,
      registers,
    }),
    faults: new Counter({ name: "footnote_faults_total", help: "Faults of the bot", registers }),
    gateway: new Gauge({
      name: "footnote_gateway_state",
      help: "1 for the state that the connection to Discord is in",
      labelNames: ["state"],
      registers,
    }),
    queue: new Gauge({ name: "footnote_queue_length", help: "Questions that wait", registers }),
  };
}
