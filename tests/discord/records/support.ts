import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { onTestFinished } from "vitest";
import { recordedNotes } from "../../../src/discord/records/recorded-notes.js";
import type { AnswerRecord } from "../../../src/discord/records/answer-record.js";
import { openStore, type Store } from "../../../src/discord/records/open-store.js";

/** A path in a fresh folder, which goes with the test. */
export function storeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "footnote-store-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, "footnote.db");
}

/** A store that is closed with the test. */
export function opened(file = ":memory:"): Store {
  const store = openStore(file);
  onTestFinished(() => {
    store.close();
  });
  return store;
}

/** A small answer, with what the test cares about. */
export function answerRecord(changes: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    id: "aaaaaaaaa1",
    created: 1_790_000_000_000,
    askerId: "1001",
    guildId: "7001",
    channelId: "8001",
    question: "When is the library open?",
    answer: {
      kind: "answered",
      sentences: [{ text: "The library is open from nine to five.", citation: 1 }],
      citations: [
        {
          number: 1,
          passageId: "p1",
          document: "library.md",
          title: "The library",
          headings: ["Hours"],
          startLine: 3,
          endLine: 4,
          quote: "open from nine to five",
          start: 40,
          end: 62,
        },
      ],
    },
    isPrivate: false,
    ...changes,
  };
}

export const notFound: AnswerRecord["answer"] = { kind: "notFound", sentences: [], citations: [] };

const count = fc.nat();
const text = fc.string({ unit: "binary" });
const citation = fc.record(
  {
    number: count,
    passageId: text,
    document: text,
    title: text,
    headings: fc.array(text, { maxLength: 3 }),
    startLine: count,
    endLine: count,
    page: count,
    publisher: text,
    published: text,
    url: fc.webUrl(),
    quote: text,
    start: count,
    end: count,
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      "number",
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
const snowflake = fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);

/** Any record, its texts with all that a string can hold. */
export const anyRecord: fc.Arbitrary<AnswerRecord> = fc.record(
  {
    id: fc.string({
      unit: fc.constantFrom("A", "B", "Z", "a", "b", "z", "0", "1", "9"),
      minLength: 10,
      maxLength: 10,
    }),
    created: fc.nat({ max: 8_640_000_000_000_000 }),
    askerId: snowflake,
    guildId: snowflake,
    channelId: snowflake,
    questionMessageId: snowflake,
    answerMessageId: snowflake,
    origin: fc.constant("fact" as const),
    question: text,
    answer: fc.record(
      {
        kind: fc.constantFrom("answered", "notFound"),
        sentences: fc.array(
          fc.record(
            { name: text, lead: text, text, citation: count },
            { noNullPrototype: true, requiredKeys: ["text", "citation"] },
          ),
          { maxLength: 4 },
        ),
        citations: fc.array(citation, { maxLength: 3 }),
        isNothingMore: fc.boolean(),
        disagreement: fc.array(count, { maxLength: 3 }),
        unanswered: fc.array(text, { maxLength: 3 }),
        writing: fc.record(
          {
            by: fc.constantFrom("model", "documents"),
            cut: count,
            note: fc.constantFrom(...recordedNotes),
          },
          { noNullPrototype: true, requiredKeys: ["by", "cut"] },
        ),
      },
      { noNullPrototype: true, requiredKeys: ["kind", "sentences", "citations"] },
    ),
    isPrivate: fc.boolean(),
  },
  {
    noNullPrototype: true,
    requiredKeys: ["id", "created", "askerId", "channelId", "question", "answer", "isPrivate"],
  },
);
