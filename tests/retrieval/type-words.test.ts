import { expect, it } from "vitest";
import { typeWords } from "../../src/retrieval/type-words.js";

it.each([
  ["In which city was it held?", ["city"]],
  ["In what two contexts do they mention it?", ["two", "contexts"]],
  ["Which UNESCO text did they write?", ["text"]],
  ["What share of the speakers was Greek?", ["share"]],
  ["On what date did it begin, and in which year?", ["date", "year"]],
  ["How many states took part?", []],
  ["What was decided?", []],
  ["Who is she?", []],
])("finds the words for the kind of answer in %j", (question, words) => {
  expect(typeWords(question)).toEqual(words);
});
