import fc from "fast-check";
import type {
  AnswerRecord,
  RecordedAnswer,
  RecordedCitation,
} from "../../../src/discord/records/answer-record.js";
import { hostileText } from "./hostile-text.js";

/** A footnote, with what a test cares about. */
export function citation(details: Partial<RecordedCitation> = {}): RecordedCitation {
  return {
    number: 1,
    passageId: "abcdefghijk1",
    document: "bears.md",
    title: "Bears",
    headings: ["Habits", "Food"],
    startLine: 3,
    endLine: 5,
    quote: "Bears eat honey.",
    start: 100,
    end: 116,
    ...details,
  };
}

/** An answer of one sentence, with what a test cares about. */
export function answerRecord(details: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    id: "Answer1234",
    created: 1_000,
    askerId: "11",
    guildId: "21",
    channelId: "31",
    answerMessageId: "41",
    question: "What do bears eat?",
    answer: {
      kind: "answered",
      sentences: [{ text: "Bears eat honey.", citation: 1 }],
      citations: [citation()],
    },
    isPrivate: false,
    ...details,
  };
}

/** The same as if it were given in direct messages. */
export function withoutGuild(record: AnswerRecord): AnswerRecord {
  const direct: { -readonly [Field in keyof AnswerRecord]: AnswerRecord[Field] } = { ...record };
  delete direct.guildId;
  return direct;
}

/** The same as if its message were not sent, or were ephemeral. */
export function withoutMessage(record: AnswerRecord): AnswerRecord {
  const unsent: { -readonly [Field in keyof AnswerRecord]: AnswerRecord[Field] } = { ...record };
  delete unsent.answerMessageId;
  return unsent;
}

/** What is kept of a question that the documents do not answer. */
export function notFound(...nearest: readonly RecordedCitation[]): RecordedAnswer {
  return { kind: "notFound", sentences: [], citations: nearest };
}

const place = fc.nat({ max: 9_999_999 });

const anyCitation = fc.record(
  {
    passageId: fc.stringMatching(/^[a-z0-9]{12}$/),
    document: hostileText(),
    title: hostileText(),
    headings: fc.array(hostileText(), { maxLength: 8 }),
    startLine: place,
    endLine: place,
    page: place,
    publisher: hostileText(),
    published: fc.oneof(hostileText(), fc.constantFrom("2023", "2023-03-17", "2023-02-31")),
    url: fc.webUrl(),
    quote: hostileText(),
    start: place,
    end: place,
  },
  {
    requiredKeys: [
      "passageId",
      "document",
      "title",
      "headings",
      "startLine",
      "endLine",
      "quote",
      "start",
      "end",
    ],
  },
);

/** Any answer, its texts the worst that there are. */
export const anyRecord: fc.Arbitrary<AnswerRecord> = fc
  .record({
    kind: fc.constantFrom("answered" as const, "notFound" as const),
    citations: fc.array(anyCitation, { maxLength: 30 }),
    sentences: fc.array(fc.tuple(hostileText(200), fc.option(hostileText(200))), { maxLength: 8 }),
    question: hostileText(),
    isPrivate: fc.boolean(),
    isInGuild: fc.boolean(),
    disagreement: fc.option(fc.array(fc.nat(30), { minLength: 2, maxLength: 5 })),
    unanswered: fc.option(fc.array(hostileText(), { minLength: 1, maxLength: 5 })),
  })
  .map(({ kind, citations, sentences, question, isPrivate, isInGuild, ...notes }) => {
    const { disagreement, unanswered } = notes;
    const record = answerRecord({ question, isPrivate });
    return {
      ...(isInGuild ? record : withoutGuild(record)),
      answer: {
        kind,
        sentences: sentences.map(([text, lead], i) => ({
          ...(lead !== null && { lead }),
          text,
          citation: i + 1,
        })),
        citations: citations.map((one, i) => ({ ...one, number: i + 1 })),
        ...(disagreement && { disagreement }),
        ...(unanswered && { unanswered }),
      },
    };
  });
