import { expect, it } from "vitest";
import { createNumeralReader } from "../../src/passages/numerals.js";

const read = createNumeralReader();

it.each([
  ["first", "1st"],
  ["second", "2nd"],
  ["third", "3rd"],
  ["fifth", "5th"],
  ["eighth", "8th"],
  ["ninth", "9th"],
  ["eleventh", "11th"],
  ["twelfth", "12th"],
  ["twentieth", "20th"],
  ["thirty-first", "31st"],
  ["fifty-third", "53rd"],
  ["ninety-ninth", "99th"],
  ["two", "2"],
  ["forty", "40"],
  ["seventy-six", "76"],
  ["one", undefined],
  ["hundred", undefined],
  ["", undefined],
])("reads %s as %s", (word, digits) => {
  expect(read(word)).toBe(digits);
});
