import type { Answer } from "../../answers/answer.js";
import type { Written } from "../drafts/write-answer.js";
import type { AnswerRecord, RecordedWriting } from "../records/answer-record.js";
import { recordedAnswer } from "../rendering/record-answer.js";
import type { Services } from "../services.js";
import type { Question } from "./question.js";

type Asker = Pick<Question, "person" | "messageId" | "isPrivate" | "replaces">;

/** What was said to it. */
interface Said extends Pick<Extract<Written, { kind: "asked" }>, "question" | "writing"> {
  readonly id: string;
  readonly answer: Exclude<Answer, { kind: "notAsked" }>;
}

/** What is kept of a question and its answer; of one that is given anew, the rest of its record stays. */
export function recordOf(
  { person, messageId, isPrivate, replaces }: Asker,
  { id, question, answer, writing }: Said,
  { now }: Pick<Services, "now">,
): AnswerRecord {
  const { userId, guildId, channelId } = person;
  const kept = replaces ?? {
    id,
    askerId: userId,
    channelId,
    isPrivate,
    ...(guildId === undefined ? {} : { guildId }),
    ...(messageId === undefined ? {} : { questionMessageId: messageId }),
  };
  const told = { ...recordedAnswer(answer), ...(writing && { writing: recordedWriting(writing) }) };
  return { ...kept, created: now(), question, answer: told };
}

/** Without the reason, which is the owner's to know. */
function recordedWriting({ by, cut, note }: RecordedWriting): RecordedWriting {
  return { by, cut, ...(note && { note }) };
}
