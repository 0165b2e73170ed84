import { z } from "zod/v4";
import type { AnswerRecord, AnswerRecords, RecordedAnswer } from "./answer-record.js";
import { json, parseRows, withoutNulls } from "./column.js";
import type { Sqlite, Values } from "./sqlite.js";
import { recordedNotes } from "./recorded-notes.js";

/** The answers themselves; what people made of them is in `feedback.ts`. */
export interface Answers extends Pick<
  AnswerRecords,
  | "save"
  | "find"
  | "findByQuestionMessage"
  | "findByAnswerMessage"
  | "setAnswerMessage"
  | "remove"
  | "prune"
> {
  /** Oldest first. */
  readonly askedBy: (userId: string) => readonly AnswerRecord[];
  /** Removes the answers to a person, with all votes on them, and returns how many answers went. */
  readonly removeAskedBy: (userId: string) => number;
}

const place = z.number().int();
const citation = z.object({
  number: place,
  passageId: z.string(),
  document: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  startLine: place,
  endLine: place,
  page: place.optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  quote: z.string(),
  start: place,
  end: place,
});
const writing = z.object({
  by: z.enum(["model", "documents"]),
  cut: place,
  // One of a later version is passed over.
  note: z.enum(recordedNotes).optional().catch(undefined),
});
const answer = z
  .object({
    kind: z.enum(["answered", "notFound"]),
    sentences: z.array(
      z.object({
        name: z.string().optional(),
        lead: z.string().optional(),
        text: z.string(),
        citation: place,
      }),
    ),
    citations: z.array(citation),
    isNothingMore: z.boolean().optional(),
    disagreement: z.array(place).optional(),
    unanswered: z.array(z.string()).optional(),
    writing: writing.optional(),
  })
  // JSON holds no undefined, so that an optional field is there or missing.
  .transform((parsed) => parsed as RecordedAnswer);

const row = z
  .object({
    id: z.string(),
    created: z.number(),
    askerId: z.string(),
    guildId: z.string().nullable(),
    channelId: z.string(),
    questionMessageId: z.string().nullable(),
    answerMessageId: z.string().nullable(),
    origin: z.literal("fact").nullable(),
    question: json(z.string()),
    answer: json(answer),
    isPrivate: z.literal([0, 1]).transform((flag) => flag === 1),
    humanAsked: z
      .literal(1)
      .transform(() => true)
      .nullable(),
  })
  .transform((columns) => withoutNulls(columns) as AnswerRecord);

/** When a message has several answers, the last one counts. Saving an id again keeps its votes. */
export function createAnswers(sqlite: Sqlite): Answers {
  const byId = sqlite.prepare("SELECT * FROM answers WHERE id = :id");
  const byQuestion = sqlite.prepare(latest("questionMessageId"));
  const byAnswer = sqlite.prepare(latest("answerMessageId"));
  const byAsker = sqlite.prepare(
    "SELECT * FROM answers WHERE askerId = :userId ORDER BY created, id",
  );
  const insert = sqlite.prepare(insertion);
  const setMessage = sqlite.prepare(
    "UPDATE answers SET answerMessageId = :messageId WHERE id = :id",
  );
  const remove = sqlite.prepare("DELETE FROM answers WHERE id = :id");
  const removeByAsker = sqlite.prepare("DELETE FROM answers WHERE askerId = :userId");
  const removeOlder = sqlite.prepare("DELETE FROM answers WHERE created < :before");
  return {
    save: (record) => void insert.run(toRow(record)),
    find: (id) => parse(byId.get({ id })),
    findByQuestionMessage: (messageId) => parse(byQuestion.get({ messageId })),
    findByAnswerMessage: (messageId) => parse(byAnswer.get({ messageId })),
    setAnswerMessage: (id, messageId) => void setMessage.run({ id, messageId }),
    remove: (id) => void remove.run({ id }),
    prune(before) {
      const removed = removeOlder.run({ before });
      sqlite.emptyLog();
      return removed;
    },
    askedBy: (userId) => parseRows(byAsker.all({ userId }), row),
    removeAskedBy: (userId) => removeByAsker.run({ userId }),
  };
}

const latest = (column: "questionMessageId" | "answerMessageId"): string =>
  `SELECT * FROM answers WHERE ${column} = :messageId ORDER BY created DESC, id DESC LIMIT 1`;

const insertion = `
  INSERT INTO answers (id, created, askerId, guildId, channelId, questionMessageId,
    answerMessageId, origin, question, kind, answer, isPrivate, humanAsked)
  VALUES (:id, :created, :askerId, :guildId, :channelId, :questionMessageId,
    :answerMessageId, :origin, :question, :kind, :answer, :isPrivate, :humanAsked)
  ON CONFLICT (id) DO UPDATE SET created = excluded.created, askerId = excluded.askerId,
    guildId = excluded.guildId, channelId = excluded.channelId,
    questionMessageId = excluded.questionMessageId, answerMessageId = excluded.answerMessageId,
    origin = excluded.origin, question = excluded.question, kind = excluded.kind, answer = excluded.answer,
    isPrivate = excluded.isPrivate, humanAsked = excluded.humanAsked`;

function parse(found: unknown): AnswerRecord | undefined {
  return row.safeParse(found).data;
}

function toRow(record: AnswerRecord): Values {
  return {
    id: record.id,
    created: record.created,
    askerId: record.askerId,
    guildId: record.guildId ?? null,
    channelId: record.channelId,
    questionMessageId: record.questionMessageId ?? null,
    answerMessageId: record.answerMessageId ?? null,
    origin: record.origin ?? null,
    question: JSON.stringify(record.question),
    kind: record.answer.kind,
    answer: JSON.stringify(record.answer),
    isPrivate: record.isPrivate ? 1 : 0,
    humanAsked: record.humanAsked === true ? 1 : null,
  };
}
