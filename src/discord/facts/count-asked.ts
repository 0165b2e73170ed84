import { foldText } from "../../facts/fold-text.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { Services } from "../services.js";

/**
 * Counts facts that were told as asked for once more, so that others in the guild are offered them.
 * What was not told to the whole channel is nobody else's business, and is not counted.
 */
export function countAsked(
  { guildId, isPrivate, question, created }: AnswerRecord,
  { askedFacts }: Pick<Services, "askedFacts">,
): void {
  if (guildId !== undefined && !isPrivate) askedFacts.count(guildId, foldText(question), created);
}
