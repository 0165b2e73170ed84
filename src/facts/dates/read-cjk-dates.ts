import type { WrittenDate } from "./date-mention.js";
import { isBracketed } from "./is-told-year.js";

/** Finds years and months of Chinese, Japanese and Korean texts: 2019年, 2014至2016年, 2019年9月. */
export function readCjkDates(text: string): WrittenDate[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: words, groups }): WrittenDate[] => {
    const end = index + words.length;
    const around = {
      before: text.slice(Math.max(0, index - 10), index),
      after: text.slice(end, end + 10),
    };
    if (isBracketed(around)) return [];
    const [first, second, month] = [groups?.["first"], groups?.["second"], groups?.["month"]];
    const part = month === undefined ? {} : { month: Number(month) };
    const [from, to] = [Number(first), Number(second ?? first)].map((year) => ({ year, ...part }));
    return from && to ? [{ kind: "written", start: index, end, from, to }] : [];
  });
}

const form =
  /(?<!\d)(?<first>[12]\d{3})(?:\s?[-–—~～至到]\s?(?<second>[12]\d{3}))?\s?[年년](?:\s?(?<month>1[0-2]|0?[1-9])\s?[月월])?/gu;
