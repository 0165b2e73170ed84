import type { AnsweredQuestion } from "../../library/library.js";
import type { Written } from "../drafts/write-answer.js";
import type { Log } from "../services.js";

interface Told extends Pick<AnsweredQuestion, "answer"> {
  readonly writing?: Extract<Written, { kind: "asked" }>["writing"];
}

/**
 * Logs why an answer is not as good as it could be. Returns whether the search by meaning was out of
 * order, so that people are told.
 */
export function tellFault(
  { answer, writing: { note, reason } = { by: "documents", cut: 0 } }: Told,
  log: Pick<Log, "info" | "warn">,
): boolean {
  // The library warns the owner, once for many questions.
  if (reason !== undefined) {
    log.info({ note, reason }, "A chat model did not answer a question, or not to the end");
  }
  if (answer.kind === "notAsked" || answer.fault === undefined) return false;
  log.warn({ reason: answer.fault }, "A question was answered without the search by meaning");
  return true;
}
