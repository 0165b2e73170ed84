import { expect, it } from "vitest";
import { typeWords } from "../../src/retrieval/type-words.js";

it.each([
  ["In which city was it held?", ["city"]],
  ["In what two contexts do they mention it?", ["two", "contexts"]],
  ["Which UNESCO text did they write?", ["text"]],
  ["What share of the speakers was Greek?", ["share"]],
  ["On what date did it begin, and in which year?", ["date", "year"]],
  ["Which firm built the pier?", []],
  ["Which firm did they pay?", ["firm"]],
  ["Which person became the first keeper?", ["person"]],
  ["Which river basin is the largest?", ["basin"]],
  ["How long did the storm last?", ["long"]],
  ["How long is the pier?", []],
  ["What is the number of crews?", ["number"]],
  ["What was the price of a berth?", ["price"]],
  ["What colour is the pier?", []],
  ["In what style was the pier built?", ["style"]],
  ["How many states took part?", []],
  ["What was decided?", []],
  ["Who is she?", []],
])("finds the words for the kind of answer in %j", (question, words) => {
  expect(typeWords(question)).toEqual(words);
});
