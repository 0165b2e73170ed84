import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/operations/metrics.js";

/** The samples of a text in Prometheus' format, by name and labels. */
async function samples(text: Promise<string>): Promise<ReadonlyMap<string, number>> {
  const lines = (await text).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

describe("metrics", () => {
  it("count what happened", async () => {
    const metrics = createMetrics();
    metrics.interactionEnded("ask", "done");
    metrics.interactionEnded("ask", "done");
    metrics.interactionEnded("reindex", "refused");
    metrics.answered("answered", 750);
    metrics.answered("notFound", 250);
    metrics.indexed("built", 20_000);
    metrics.faulted();
    metrics.queueIs(3);
    metrics.gatewayIs("connecting");
    metrics.gatewayIs("ready");
    const found = await samples(metrics.text());
    expect(Object.fromEntries(found)).toMatchObject({
      'footnote_interactions_total{command="ask",outcome="done"}': 2,
      'footnote_interactions_total{command="reindex",outcome="refused"}': 1,
      'footnote_answers_total{kind="answered"}': 1,
      'footnote_answers_total{kind="notFound"}': 1,
      footnote_answer_seconds_sum: 1,
      'footnote_indexing_seconds_sum{outcome="built"}': 20,
      footnote_faults_total: 1,
      footnote_queue_length: 3,
      'footnote_gateway_state{state="connecting"}': 0,
      'footnote_gateway_state{state="ready"}': 1,
      'footnote_gateway_state{state="lost"}': 0,
    });
  });

  it("count what chat models take, and who writes", async () => {
    const metrics = createMetrics();
    const use = { model: "a:b", purpose: "answer", inputTokens: 900, outputTokens: 80, ms: 1_500 };
    metrics.chatUsed(use);
    metrics.chatUsed({ ...use, inputTokens: 100, outputTokens: 20 });
    metrics.chatFaulted("timeout");
    metrics.written("documents", "unavailable");
    expect(Object.fromEntries(await samples(metrics.text()))).toMatchObject({
      'footnote_chat_tokens_total{model="a:b",purpose="answer",direction="read"}': 1_000,
      'footnote_chat_tokens_total{model="a:b",purpose="answer",direction="written"}': 100,
      'footnote_chat_call_seconds_sum{model="a:b",purpose="answer"}': 3,
      'footnote_chat_faults_total{kind="timeout"}': 1,
      'footnote_written_answers_total{by="documents",note="unavailable"}': 1,
    });
  });

  it("count the cost of models that have a price", async () => {
    const prices = new Map([["a:b", { read: 0.5, written: 4 }]]);
    const metrics = createMetrics({ prices });
    const use = { purpose: "answer", inputTokens: 1_000_000, outputTokens: 250_000, ms: 1 };
    metrics.chatUsed({ ...use, model: "a:b" });
    metrics.chatUsed({ ...use, model: "c:d" });
    const found = await samples(metrics.text());
    expect([...found].filter(([name]) => name.startsWith("footnote_chat_cost"))).toEqual([
      ['footnote_chat_cost_total{model="a:b",purpose="answer"}', 1.5],
    ]);
  });

  it("tell which acknowledgements came in time for Discord", async () => {
    const metrics = createMetrics();
    for (const ms of [10, 2999, 3001]) metrics.acknowledged(ms);
    const found = await samples(metrics.text());
    expect(found.get('footnote_acknowledgement_seconds_bucket{le="3"}')).toBe(2);
    expect(found.get("footnote_acknowledgement_seconds_count")).toBe(3);
  });

  it("stand each for themselves, and tell of the process only when asked to", async () => {
    const [one, two] = [createMetrics(), createMetrics()];
    one.faulted();
    one.includeProcess();
    expect((await samples(one.text())).get("process_resident_memory_bytes")).toBeGreaterThan(0);
    const other = await samples(two.text());
    expect(other.get("footnote_faults_total")).toBe(0);
    expect([...other.keys()].filter((name) => !name.startsWith("footnote_"))).toEqual([]);
  });
});
