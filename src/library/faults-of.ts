import type { AnsweredQuestion } from "./library.js";

/** What failed in an answer, the model first, then the search: each one sentence for the owner. */
export function faultsOf({
  answer,
  writing,
}: Pick<AnsweredQuestion, "answer" | "writing">): string[] {
  const ofSearch = answer.kind === "notAsked" ? undefined : answer.fault;
  return [writing?.reason, ofSearch].filter((fault) => fault !== undefined);
}
