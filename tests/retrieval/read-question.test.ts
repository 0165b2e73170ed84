import { describe, expect, it } from "vitest";
import { stemEnglish } from "../../src/passages/english-stemmer.js";
import { englishStopWords } from "../../src/passages/stop-words.js";
import { createTermSplitter } from "../../src/passages/terms.js";
import { createQuestionReader } from "../../src/retrieval/read-question.js";

const splitTerms = createTermSplitter({ stem: stemEnglish, stopWords: englishStopWords });
const reader = createQuestionReader({
  splitTerms,
  repair: (word) => ({ racce: "race", osla: "oslo", ioc: "ioc" })[word],
  detectLanguage: () => "en",
});

function question(message: string) {
  const result = reader.question(message);
  if (result.kind !== "question") throw new Error(`nothing asked: ${result.reason}`);
  return result.question;
}

describe("createQuestionReader()", () => {
  it("reads kind, terms, anchors and words for the kind of answer", () => {
    const [part] = question("In which city was the 4th Oslo Race of 2018 held?").parts;
    expect(part).toMatchObject({
      kind: "place",
      terms: ["citi", "4th", "oslo", "race", "2018", "hold"],
    });
    expect([...(part?.typeTerms ?? [])]).toEqual(["citi"]);
    expect([...(part?.anchors ?? [])]).toEqual(["4th", "oslo", "race", "2018"]);
  });

  it("mends spelling and keeps capitals", () => {
    expect(question("Who won the racce in Osla?").parts[0]?.text).toBe("Who won the race in Oslo?");
  });

  it("keeps what is quoted", () => {
    expect(question("What is the “zero draft” of it?").parts[0]?.quoted).toEqual(["zero draft"]);
  });

  it("takes two questions apart", () => {
    const { parts } = question("Who organised the race and when did the race end?");
    expect(parts.map(({ kind }) => kind)).toEqual(["person", "date"]);
  });

  it.each([
    ["In what two contexts do the documents mention Rome?", true],
    ["Which two documents speak of it?", true],
    ["Where was the race held?", false],
  ])("knows whether %j asks across documents", (message, expected) => {
    expect(question(message).acrossDocuments).toBe(expected);
  });

  it("takes abbreviations for what they stand for, too", () => {
    const forms = [
      { written: ["osl"], other: ["oslo", "ski", "leagu"] },
      { written: [], other: ["world", "ski"] },
    ];
    const knowing = createQuestionReader({
      splitTerms,
      repair: () => undefined,
      detectLanguage: () => "en",
      findForms: () => forms,
    });
    const { terms, otherTerms, anchors } = knowing.query("When did the OSL race for the WS?");
    expect(terms).toEqual(["osl", "race", "ws", "world", "ski"]);
    expect(otherTerms).toEqual(["race", "ws", "world", "ski", "oslo", "leagu"]);
    expect([...anchors]).toEqual(expect.arrayContaining(["osl", "world", "ski"]));
    expect(reader.query("When did the OSL race?").otherTerms).toEqual([]);
  });

  it("reads a query whole", () => {
    const query = reader.query("Consider the racce. It was in Osla; who won?");
    expect(query.text).toBe("Consider the race. It was in Oslo; who won?");
  });

  it("tells when nothing is asked", () => {
    expect(reader.question("  ")).toEqual({ kind: "notAsked", reason: "empty" });
  });
});
