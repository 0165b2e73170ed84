import type { Span } from "../../documents/document.js";
import type { Inquiry } from "../../retrieval/question.js";

const numeral = "(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|[数〇零一二两三四五六七八九十百千]+)";
const number = `${numeral}(?:\\s?[万亿]|多)*`;
const range = "\\s?[-–—~～至到]\\s?";
const dayOfMonth = "\\d{1,2}\\s?[日号]";
const year = "(?:公元前?)?(?<![\\d.,])\\d{1,4}\\s?年(?!前|来|间|龄)代?";
const dates = new RegExp(
  [
    `${year}(?:${range}\\d{1,4}\\s?年)?(?:\\s?\\d{1,2}\\s?月(?:份|\\s?${dayOfMonth}(?:${range}(?:\\d{1,2}\\s?月)?\\s?${dayOfMonth})?)?)?`,
    `(?<!\\d)\\d{1,2}\\s?月(?:\\s?${dayOfMonth}(?:${range}(?:\\d{1,2}\\s?月)?\\s?${dayOfMonth})?)?`,
    "(?:公元前?)?(?:\\d{1,2}|[一二三四五六七八九十]+)\\s?世纪(?:\\d0\\s?年代|初|末|中叶|中期|早期|晚期)?",
  ].join("|"),
  "gu",
);
const unit =
  "%|美元|欧元|英镑|人民币|平方公里|平方英里|公里|英里|米|公顷|英亩|公斤|千克|吨|小时|分钟|个月|天|年(?!代|\\s?\\d{1,2}\\s?月)|岁|[个名位人国家次种座所篇项条支艘架辆部场届票元]";
const numbers = new RegExp(
  `(?:百|${numeral})分之${number}|(?<!第\\s?|分之|[\\d.,年月数零一二两三四五六七八九十百千–-])(?:${number}\\s?(?:${unit})|${numeral}\\s?[万亿])`,
  "gu",
);

/**
 * The date or number in a Chinese sentence that answers a question for one; `undefined` where the
 * sentence says several and the question's own characters do not tell which.
 */
export function hanSpan({ kind, text }: Inquiry, sentence: string): Span | undefined {
  if (kind !== "date" && kind !== "number") return undefined;
  const dated = spansOf(dates, sentence);
  const found = kind === "date" ? dated : numbersIn(sentence, dated, text);
  const fresh = found.filter(({ start, end }) => !text.includes(sentence.slice(start, end)));
  const scored = fresh
    .map((span) => ({ span, score: sharedPairs(text, clauseOf(sentence, span)) }))
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = scored;
  return best && best.score > (second?.score ?? -1) ? best.span : undefined;
}

function spansOf(form: RegExp, sentence: string): Span[] {
  const found = [...sentence.matchAll(form)];
  return found.map(({ index: start, 0: { length } }) => ({ start, end: start + length }));
}

/** Those that are no part of a date, and of what the question counts. */
function numbersIn(sentence: string, dated: readonly Span[], question: string): Span[] {
  return spansOf(numbers, sentence).filter(
    ({ start, end }) =>
      dated.every((date) => date.end <= start || date.start >= end) &&
      fitsUnit(question, sentence.slice(start, end), sentence.slice(end, end + 4)),
  );
}

/** "多少个国家" wants a number with 个 or with 国 behind it; a share is wanted by name. */
function fitsUnit(question: string, words: string, behind: string): boolean {
  if (/^一\s?个$/u.test(words)) return false;
  const isShare = /%|分之/u.test(words);
  if (isShare || /百分|比例|占|率/u.test(question))
    return isShare && /百分|比例|占|率|%/u.test(question);
  const counted = /(?:多少|几)(\p{Script=Han})(\p{Script=Han}?)/u.exec(question);
  return (
    counted === null ||
    [counted[1], counted[2]].some((one) => one && (words + behind).includes(one))
  );
}

/** The part of a sentence between two marks that holds a span. */
function clauseOf(sentence: string, { start, end }: Span): string {
  const from = Math.max(
    ...Array.from("，；。：,", (mark) => sentence.slice(0, start).lastIndexOf(mark)),
  );
  const to = sentence.slice(end).search(/[，；。：,]/u);
  return sentence.slice(from + 1, to < 0 ? undefined : end + to);
}

/** How many pairs of neighboring characters two texts share. */
function sharedPairs(question: string, clause: string): number {
  const pairs = Array.from(question, (_, at) => question.slice(at, at + 2));
  return [...new Set(pairs)].filter((pair) => pair.length > 1 && clause.includes(pair)).length;
}
