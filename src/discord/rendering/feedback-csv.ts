import type { FeedbackRow } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { csv } from "./csv.js";

/** Questions with what became of them, one a line, times in ISO 8601 and UTC. */
export function feedbackCsv(rows: readonly FeedbackRow[], { feedback }: Strings): string {
  const { columns, outcomes } = feedback;
  const head = [
    columns.asked,
    columns.channel,
    columns.question,
    columns.outcome,
    columns.up,
    columns.down,
    columns.reasons,
  ];
  const lines = rows.map(({ created, channelId, question, kind, up, down, reasons }) => [
    new Date(created).toISOString(),
    channelId,
    question,
    outcomes[kind],
    up,
    down,
    reasons.join("; "),
  ]);
  return csv([head, ...lines]);
}
