const digits = new Map(Array.from("零一二三四五六七八九").map((digit, value) => [digit, value]));
const powers = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const myriads = new Map([
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
]);

/** The value of a number in Chinese numerals: 三十二 is 32, 两万 20,000, 二〇一九 2019. */
export function cjkValue(written: string): number | undefined {
  const plain = written.replaceAll(/[两兩]/gu, "二").replaceAll("〇", "零");
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain)) {
    return Number(
      Array.from(plain)
        .map((digit) => digits.get(digit))
        .join(""),
    );
  }
  let [sum, group, last] = [0, 0, 0];
  for (const character of plain) {
    const digit = digits.get(character);
    const power = powers.get(character);
    const myriad = myriads.get(character);
    if (digit !== undefined) last = digit;
    else if (power !== undefined) [group, last] = [group + (last || 1) * power, 0];
    else if (myriad !== undefined) [sum, group, last] = [(sum + group + last) * myriad, 0, 0];
    else return undefined;
  }
  return sum + group + last;
}
