import type { Person, Use } from "../interactions/use.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { MessageBody } from "../rendering/message-body.js";
import { recordedAnswer } from "../rendering/record-answer.js";
import { renderAnswer } from "../rendering/render-answer.js";
import { notice } from "../rendering/notice.js";
import type { Answer } from "../../answers/answer.js";
import type { Services } from "../services.js";
import { admit } from "./admit.js";

export interface Question {
  /** As the person wrote it. */
  readonly text: string;
  readonly person: Person;
  /** The message that asks, when there is one. */
  readonly messageId?: string | undefined;
  /** Whether only the person sees the answer. */
  readonly isPrivate: boolean;
  /** What was asked before in the conversation, oldest first. */
  readonly earlier?: readonly string[];
  /** Says the question again above the answer. @default false */
  readonly restate?: boolean;
  /** Small print to stand below the answer, given the question as it was answered. */
  readonly notes?: (answered: string) => readonly string[];
  /** An answer that is given anew: its record keeps the id and the messages. */
  readonly replaces?: AnswerRecord | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What came of a question. */
export type Asked =
  | { readonly kind: "answered"; readonly record: AnswerRecord; readonly body: MessageBody }
  /** A greeting, a thank-you, an empty message: nothing was looked up and nothing is kept. */
  | { readonly kind: "notAsked"; readonly body: MessageBody };

/** Characters of a question; what is longer is not a question. */
export const questionCharacters = 2_000;

/**
 * Answers a question for somebody and keeps a record of it.
 *
 * @throws {Refusal} when they may not ask, not now, not here or not that long; or there is no index.
 * @throws the signal's reason when it aborts; nothing is kept then.
 */
export async function ask(
  question: Question,
  use: Pick<Use, "services" | "strings" | "settings">,
): Promise<Asked> {
  const { services, strings } = use;
  const { text, person, earlier = [], signal } = question;
  if (text.length > questionCharacters) {
    throw new Refusal(strings.faults.tooLong(questionCharacters));
  }
  await admit({ ...use, person });
  const start = services.now();
  const said = await services.library.ask(text, { earlier, signal });
  signal?.throwIfAborted();
  if (said.kind === "noIndex") throw new Refusal(strings.faults.noIndex);
  services.measures.answered(said.answer.kind, services.now() - start);
  if (said.answer.kind === "notAsked") {
    return { kind: "notAsked", body: notice(strings.answer.notAsked[said.answer.reason], use) };
  }
  const record = recordOf(question, { question: said.question, answer: said.answer }, services);
  services.records.save(record);
  const { fault } = said.answer;
  if (fault === undefined) return { kind: "answered", record, body: bodyOf(record, question, use) };
  services.log.warn({ reason: fault }, "A question was answered without the search by meaning");
  const notes = (answered: string): readonly string[] => [
    ...(question.notes?.(answered) ?? []),
    strings.answer.wordsOnly,
  ];
  return { kind: "answered", record, body: bodyOf(record, { ...question, notes }, use) };
}

type SaidAnswer = Exclude<Answer, { kind: "notAsked" }>;

function recordOf(
  { person, messageId, isPrivate, replaces }: Question,
  { question, answer }: { readonly question: string; readonly answer: SaidAnswer },
  { newId, now }: Pick<Services, "newId" | "now">,
): AnswerRecord {
  const { userId, guildId, channelId } = person;
  const kept = replaces ?? {
    id: newId(),
    askerId: userId,
    channelId,
    isPrivate,
    ...(guildId === undefined ? {} : { guildId }),
    ...(messageId === undefined ? {} : { questionMessageId: messageId }),
  };
  return { ...kept, created: now(), question, answer: recordedAnswer(answer) };
}

/** An answer as it is shown where it was asked for. */
export function bodyOf(
  record: AnswerRecord,
  { restate = false, notes }: Pick<Question, "restate" | "notes">,
  { strings, settings }: Pick<Use, "strings" | "settings">,
): MessageBody {
  return renderAnswer(record, {
    strings,
    settings,
    restate,
    notes: notes?.(record.question) ?? [],
  });
}
