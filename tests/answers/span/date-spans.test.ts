import { describe, expect, it } from "vitest";
import { dateSpans } from "../../../src/answers/span/date-spans.js";

const found = (text: string): string[] =>
  dateSpans(text).map(({ start, end }) => text.slice(start, end));

describe("dateSpans()", () => {
  it.each([
    ["On Monday, 3 May 2021 it rained.", ["Monday, 3 May 2021"]],
    ["From September 2–4, 2019 it was shut.", ["September 2–4, 2019"]],
    ["It lasted from 12 May to 3 June 1940.", ["12 May to 3 June 1940"]],
    ["It fell in 1759-60.", ["1759-60"]],
    ["In the late 1950s and in 1962 it grew.", ["late 1950s", "1962"]],
    ["It stood in the 10th and 11th centuries.", ["10th and 11th centuries"]],
    ["It began in 911 and ended in 44 BC.", ["911", "44 BC"]],
    ["It is held annually in May.", ["annually", "May"]],
    ["It opens at 5 pm on Wednesdays.", ["5 pm", "Wednesdays"]],
  ])("finds in %j %j", (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it.each([
    "You may march on.",
    "It weighs 1500 kg.",
    "It cost $1900.",
    "It has 1874.5 units.",
    "In 2019年 it was.",
  ])("finds none in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});
