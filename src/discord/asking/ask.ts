import { writeAnswer } from "../drafts/write-answer.js";
import type { Writing, Written } from "../drafts/write-answer.js";
import { communityOf } from "../interactions/person-of.js";
import { Refusal } from "../interactions/refusal.js";
import type { Use } from "../interactions/use.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { MessageBody } from "../rendering/message-body.js";
import { notice } from "../rendering/notice.js";
import { renderAnswer } from "../rendering/render-answer.js";
import { renderWriting } from "../rendering/render-writing.js";
import { admit } from "./admit.js";
import { findReplaced } from "./find-replaced.js";
import type { Question } from "./question.js";
import { recordOf } from "./record-of.js";
import { tellFault } from "./tell-fault.js";

/** What came of a question. */
export type Asked =
  | { readonly kind: "answered"; readonly record: AnswerRecord; readonly body: MessageBody }
  /**
   * A greeting, a thank-you, an empty message: nothing was looked up; or it was stopped before anything
   * could be said. Nothing is kept.
   */
  | { readonly kind: "notAsked" | "stopped"; readonly body: MessageBody }
  /**
   * Another question `replaces` the same answer by now: its message is no longer this one's to change.
   * Nothing is kept.
   */
  | { readonly kind: "replaced"; readonly body: MessageBody };

/** Characters of a question; what is longer is not a question. */
export const questionCharacters = 2_000;

type Asking = Pick<Use, "services" | "strings" | "settings">;

/**
 * Answers a question for somebody and keeps a record of it. The answer may be shown at once where the
 * question's `show` has shown its beginning.
 *
 * @throws {Refusal} when they may not ask, not now, not here or not that long; there is no index; or the
 * answer that it was to replace is gone meanwhile, or is better.
 * @throws the signal's reason when it aborts; nothing is kept then.
 */
export async function ask(question: Question, use: Asking): Promise<Asked> {
  const { services, strings } = use;
  const { text, person, replaces, signal } = question;
  if (text.length > questionCharacters) {
    throw new Refusal(strings.faults.tooLong(questionCharacters));
  }
  await admit({ ...use, person });
  const id = replaces?.id ?? services.newId();
  const start = services.now();
  const said = await write(question, id, use);
  signal?.throwIfAborted();
  if (said.kind === "noIndex") throw new Refusal(strings.faults.noIndex);
  if (said.kind === "replaced") return { kind: "replaced", body: notice(strings.faults.busy, use) };
  if (said.kind === "stopped")
    return { kind: "stopped", body: notice(strings.writing.nothing, use) };
  const { answer } = said;
  services.measures.answered(answer.kind, services.now() - start);
  if (answer.kind === "notAsked") {
    return { kind: "notAsked", body: notice(strings.answer.notAsked[answer.reason], use) };
  }
  const isByWords = tellFault(said, services.log);
  const kept = findReplaced(question, said, use);
  const asker = { ...question, replaces: kept };
  const record = recordOf(asker, { ...said, answer, id }, services);
  services.records.save(record);
  const notes = (answered: string): readonly string[] => [
    ...(question.notes?.(answered) ?? []),
    ...(isByWords ? [strings.answer.wordsOnly] : []),
  ];
  return { kind: "answered", record, body: bodyOf(record, { ...question, notes }, use) };
}

function write(question: Question, id: string, use: Asking): Promise<Written> {
  const { text, person, earlier, anew, until, signal, restate = false, show } = question;
  const draft = { id, askerId: person.userId, channelId: person.channelId };
  const options = { draft, earlier, community: communityOf(person), anew, until, signal };
  if (!show) return writeAnswer(text, options, use.services);
  const shown = ({ text: passed, question: answered }: Writing): Promise<unknown> =>
    show(renderWriting(passed, { ...use, id, question: answered, restate }));
  return writeAnswer(text, { ...options, show: shown }, use.services);
}

function bodyOf(
  record: AnswerRecord,
  { restate = false, notes }: Pick<Question, "restate" | "notes">,
  { strings, settings }: Asking,
): MessageBody {
  return renderAnswer(record, {
    strings,
    settings,
    restate,
    notes: notes?.(record.question) ?? [],
  });
}
