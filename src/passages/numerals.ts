/**
 * Returns a function that writes English number words from two to ninety-nine in digits: "fourth"
 * and "fifty-fifth" as "4th" and "55th", "ten" as "10"; `undefined` for any other word. "One" is
 * left alone: it is a pronoun more often than a number.
 */
export function createNumeralReader(): (word: string) => string | undefined {
  const digits = new Map<string, string>([["first", "1st"]]);
  for (let number = 2; number < 100; number++) {
    digits.set(cardinal(number), String(number));
    digits.set(ordinal(number), `${number}${suffix(number)}`);
  }
  return (word) => digits.get(word);
}

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety";
const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function cardinal(number: number): string {
  const word = (words: string, at: number): string => words.split(" ")[at] ?? "";
  if (number < 20) return word(units, number);
  const ten = word(tens, Math.floor(number / 10));
  return number % 10 === 0 ? ten : `${ten}-${word(units, number % 10)}`;
}

function ordinal(number: number): string {
  return cardinal(number).replace(
    /[a-z]+$/,
    (last) => irregular[last] ?? `${last.replace(/y$/, "ie")}th`,
  );
}

function suffix(number: number): string {
  const teen = number > 10 && number < 14;
  return (teen ? undefined : { 1: "st", 2: "nd", 3: "rd" }[number % 10]) ?? "th";
}
