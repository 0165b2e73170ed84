import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceScanner } from "../../../src/answers/generated/sentence-scanner.js";
import type { Scanned } from "../../../src/answers/generated/sentence-scanner.js";

const one = { text: 'A "b" {c} é 漢', passage: 1, quote: "a\\b }" };
const two = { text: "B", passage: 2, quote: "b" };
const both = JSON.stringify({ sentences: [one, two] });

function read(...pieces: readonly string[]): { scanned: Scanned[]; said: string } {
  const scanner = createSentenceScanner();
  const scanned = pieces.flatMap((piece) => scanner.push(piece));
  return { scanned, said: scanner.said() };
}

describe("createSentenceScanner()", () => {
  it.each([
    ["plain", both],
    ["in a code fence", `\`\`\`json\n${both}\n\`\`\``],
    ["among words", `Here {you} are, "friend":\n${both}\nMore? {x} }`],
    ["a bare list", JSON.stringify([one, two])],
    ["a line each", `${JSON.stringify(one)}\n${JSON.stringify(two)}`],
    ["with commas too many", `{"sentences":[${JSON.stringify(one)},,${JSON.stringify(two)},],}`],
    ["without a comma", `{"sentences":[${JSON.stringify(one)} ${JSON.stringify(two)}]}`],
    [
      "with a broken one",
      `{"sentences":[${JSON.stringify(one)},{"text":"C" 3},${JSON.stringify(two)}]}`,
    ],
    [
      "truncated",
      `{"sentences":[${JSON.stringify(one)},${JSON.stringify(two)},{"text":"C","passage":1,"quo`,
    ],
    ["after thoughts", `<think>{"text":"no"} hm { "</think>${both}`],
    ["under another name", JSON.stringify({ answer: { claims: [one, two] } })],
  ])("finds the sentences: %s", (_, text) => {
    expect(read(text)).toEqual({ scanned: [one, two], said: "sentences" });
  });

  it("gives each sentence as soon as it is closed", () => {
    const scanner = createSentenceScanner();
    const end = both.indexOf("}", both.indexOf("b }") + 4);
    expect(scanner.push(both.slice(0, end))).toEqual([]);
    expect(scanner.push(both.slice(end, end + 1))).toEqual([one]);
  });

  it("reads the same however the text is cut", () => {
    const text = `<think>{"text":"no"}</think>\n\`\`\`${both}\`\`\``;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
        expect(read(...pieces).scanned).toEqual([one, two]);
      }),
    );
  });

  it("takes any text without a fault", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]"\\:,<>/thinkx1 \n')) }),
        (text) => {
          expect(["sentences", "nothing", "unreadable"]).toContain(read(text).said);
        },
      ),
    );
  });

  it("begins anew behind thoughts whose beginning was not marked", () => {
    const { scanned } = read(`{"text":"draft","passage":1,"quote":"x"} no.</think>${both}`);
    expect(scanned.slice(1)).toEqual(["restart", one, two]);
  });

  it("joins lines within a string, and takes a number in words", () => {
    const { scanned } = read('{"text":"A\nb","passage":"[3]"}{"text":"C"}');
    expect(scanned).toEqual([
      { text: "A b", passage: 3, quote: "" },
      { text: "C", passage: NaN, quote: "" },
    ]);
  });

  it.each([
    ['{"sentences":[]}', "nothing"],
    ['```json\n{ "sentences": [ ] }\n```', "nothing"],
    ["[]", "nothing"],
    ["", "unreadable"],
    ["I cannot help with that.", "unreadable"],
    ['{"sentences":[', "unreadable"],
  ])("tells an empty list from what is no answer: %s", (text, said) => {
    expect(read(text)).toEqual({ scanned: [], said });
  });
});
