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

describe("createQuestionReader() with several readings", () => {
  const without = (ending: RegExp) => (text: string) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => word.replace(ending, "") || []);
  const french = {
    splitTerms: without(/^quels?$|aux$/),
    splitPassage: without(/aux$/),
    repair: () => undefined,
  };
  const english = { splitTerms, repair: () => undefined };
  const knowing = createQuestionReader({
    ...english,
    detectLanguage: (text) => (text.startsWith("Quel") ? "fr" : "en"),
    readingFor: (language) =>
      language === "fr" ? { reading: french, others: [english] } : { reading: english, others: [] },
  });

  it("reads a question by those of its language, and says by which its passages are read", () => {
    const read = knowing.question("Quels journaux ?");
    if (read.kind !== "question") throw new Error("nothing asked");
    const [part] = read.question.parts;
    expect(part?.terms).toEqual(["journ"]);
    expect(part?.splitTerms?.("Les journaux")).toEqual(["les", "journ"]);
    expect(part?.inOtherStems?.map(({ terms }) => terms)).toEqual([splitTerms("Quels journaux ?")]);
    expect(knowing.query("Quels journaux ?").terms).toEqual(["journ"]);
  });

  it("reads it by the next where the first finds nothing in it", () => {
    const { terms, inOtherStems, splitTerms: own } = knowing.query("Quel aux ?");
    expect([terms, inOtherStems, own]).toEqual([splitTerms("Quel aux"), undefined, undefined]);
  });

  it("leaves other questions alone", () => {
    const inquiry = knowing.query("Which papers?");
    expect([inquiry.splitTerms, inquiry.inOtherStems]).toEqual([undefined, undefined]);
  });

  it("reads each of two halves likewise", () => {
    const { halves } = knowing.query("Quels journaux in Rome and in Oslo?");
    expect(halves.map(({ terms }) => terms.includes("journ"))).toEqual([true, true]);
    expect(halves.map(({ inOtherStems }) => inOtherStems?.length)).toEqual([1, 1]);
  });
});
