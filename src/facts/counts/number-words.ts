const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety";

const small = new Map<string, number>([
  ...units.split(" ").map((word, value): [string, number] => [word, value]),
  ...tens.split(" ").map((word, index): [string, number] => [word, index * 10]),
  ["dozen", 12],
]);
const scales = new Map<string, number>([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** A pattern for one English word of a number, in any case, without groups. */
export const numberWord = `(?:${[...small.keys(), "hundred", ...scales.keys()].join("|")})`;
/** A pattern for the words that multiply a number in digits. */
export const scaleWord = `(?:hundred|${[...scales.keys()].join("|")})`;

/**
 * The value of a number in English words ("two hundred and fifty-six", "a million", "a dozen"), or
 * of digits with such words behind them ("50 million", "1,200"). `undefined` for what is no number.
 */
export function valueOf(written: string): number | undefined {
  const words = written
    .toLowerCase()
    .split(/[\s\u2010\u2011-]+/u)
    .filter((word) => word !== "and" && word !== "");
  let sum = 0;
  let group: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    const scale = scales.get(word);
    const value = word === "a" && index === 0 ? 1 : (small.get(word) ?? digits(word));
    if (scale !== undefined) {
      if (group === undefined) return undefined;
      sum += group * scale;
      [group, last] = [undefined, Number.POSITIVE_INFINITY];
    } else if (word === "hundred" || word === "dozen") {
      if (group === undefined && word === "hundred") return undefined;
      group = (group ?? 1) * (word === "hundred" ? 100 : 12);
      last = 100;
    } else if (value === undefined || !follows(value, last, group)) return undefined;
    else {
      group = (group ?? 0) + (word === "a" ? 1 : value);
      last = value;
    }
  }
  const total = sum + (group ?? 0);
  // 2.3 million is 2299999.9999999995.
  return words.length === 0 ? undefined : Number(total.toPrecision(12));
}

/** Whether a number may stand behind another one in words: `twenty five`, not `five twenty`. */
function follows(value: number, last: number, group: number | undefined): boolean {
  if (group === undefined) return true;
  if (last === 100) return value < 100;
  return last >= 20 && last < 100 && value > 0 && value < 10;
}

function digits(word: string): number | undefined {
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(word)
    ? Number(word.replaceAll(",", ""))
    : undefined;
}
