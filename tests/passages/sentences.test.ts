import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/passages/sentences.js";

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences()", () => {
  it.each([
    ["two plain sentences", "It rained. | We left."],
    ["titles before a name", "H.E. Prof. Dr. Kennedy Gastorn spoke. | Mr. Yao and Mrs. Li left."],
    ["initials", "J. R. R. Tolkien wrote it. | George W. Bush read it."],
    ["a dotted name before a noun", "The U.S. Senate met. | It voted."],
    ["a dotted name at the end", "They flew to the U.S. | The next day they met."],
    ["a numbered thing", "See No. 5 and Art. 12 of it. | The answer was no. | Nobody cared."],
    ["a time of day", "It starts at 5 p.m. | We open at 4 p.m. Tuesday."],
    ["a company", "Acme Inc. Chairman Bob Ray left. | He sold Acme Inc. | The price rose."],
    ["a decimal and a version", "It grew by 3.5 percent. | Version 2.1.0 is out."],
    ["Latin", "Some, e.g. Germany, agreed. | Smith et al. found it, cf. Jones."],
    [
      "a list with etc.",
      "Banking, healthcare, etc. are first. | Then the rest, etc. | It is long.",
    ],
    ["questions and shouts", "What is needed? | Nothing! | Really?!"],
    ["an enumerator at the start", "1. Playing an active role matters. | 2. So does this."],
    ["a quotation", "He said “I came. | I saw.” | Then he left."],
    ["a bracketed aside", "It ended. | [He disagreed.] | (So did she.) | They left."],
    ["an ellipsis", "“The U.S. won’t tell you how to live…” | Respect matters."],
    ["Chinese", "中国是一个国家。|它很大！|“你好吗？”|他说。"],
    ["Japanese", "これはペンです。|私は学生です。"],
    ["no punctuation at all", "a line without an end"],
    ["a number range", "It met on 7–9 November. | See pp. 3-5 and Fig. 2."],
    ["a Spanish title", "El Sr. Pérez llegó. | ¿Cómo está?"],
    ["a month cut short", "Updated: Mar. 17, 2023 in Rome. | It was in mar. | Then it sank."],
    ["a website", "See example.org for it. | It is free."],
  ])("keeps %s whole", (_, marked) => {
    const expected = marked.split("|").map((part) => part.trim());
    const glue = /[\p{Script=Han}\p{Script=Hiragana}]/u.test(marked) ? "" : " ";
    expect(sentences(expected.join(glue))).toEqual(expected);
  });

  it("loses nothing but white space and never overlaps", () => {
    const texts = fc.array(
      fc.constantFrom(
        "Dr. ",
        "a. ",
        "Hi! ",
        "“",
        "” ",
        "\n",
        "U.S. ",
        "。",
        "The ",
        "( ",
        "x",
        "1. ",
        "😀 ",
      ),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const spans = splitSentences(text);
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join("");
        expect(kept.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const [i, { start }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        }
      }),
    );
  });

  it("takes hostile text in its stride", () => {
    for (const text of [
      "",
      " \n",
      ".".repeat(50_000),
      "“A. ".repeat(20_000),
      "a".repeat(500_000),
    ]) {
      expect(sentences(text).join("").length).toBeLessThanOrEqual(text.length);
    }
  });
});
