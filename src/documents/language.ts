/**
 * The BCP 47 code of the language of a text, `und` when it is too short or too mixed to tell. Made
 * for whole documents and for questions of a few words. `among` are the languages to expect: one of
 * them is preferred when it is nearly as likely as the likeliest.
 */
export type DetectLanguage = (
  text: string,
  options?: { readonly among?: readonly string[] },
) => string;

/** Of eld's scores from 0 to 1. Names and fragments that it took for some language had up to 0.719. */
const minScore = 0.72;
/** From six words on, the best language may have less, when it leads the next by this share of it. */
const minLead = 0.08;
/** Questions in a language that was not expected had 0.84 of the best score for one that was. */
const minShareOfBest = 0.9;
/** eld tells a language from a sentence: this many characters from three places are plenty. */
const sampleLength = 4_000;

/** Languages and how likely each is. */
type Scores = readonly (readonly [language: string, score: number])[];

/** Scripts that one language writes, or of which one writes nearly all that is read. Chinese and Japanese share theirs. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
];
const chineseGrammar = /[的了吗呢么哪谁嗎誰]|什么|甚麼|如何|多少|为何|哪些/u;

/**
 * Loads eld's smallest database (0.5 s, 30 MB of heap): on 1,150 English and Chinese questions it
 * is as good as the larger ones.
 */
export async function loadLanguageDetector(): Promise<DetectLanguage> {
  const { eld } = await import("eld/extrasmall");
  const scoresOf = (text: string) => Object.entries(eld.detect(text).getScores());
  return (text, { among = [] } = {}) => {
    const sample = sampleOf(text);
    return languageOfScript(sample, among) ?? likeliest(sample, scoresOf(sample), among);
  };
}

function sampleOf(text: string): string {
  if (text.length <= 3 * sampleLength) return text;
  const middle = (text.length - sampleLength) >> 1;
  return [0, middle, text.length - sampleLength]
    .map((start) => text.slice(start, start + sampleLength))
    .join("\n");
}

/** A character of these scripts counts as much as a word of another. */
function languageOfScript(text: string, among: readonly string[]): string | undefined {
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  const [han, kana] = [
    count(/\p{Script=Han}/gu),
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
  ];
  const asks = text.length < 200 && chineseGrammar.test(text);
  // Japanese has Chinese characters too, and Chinese has hardly any kana.
  const isJapanese = kana * 10 > han || (!asks && expectsJapanese(among));
  const counts = scripts.map(([script, language]) => ({ language, characters: count(script) }));
  counts.push({ language: isJapanese ? "ja" : "zh", characters: han + kana });
  const most = counts.reduce((one, other) => (other.characters > one.characters ? other : one));
  const words = count(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+/gu);
  return most.characters > 0 && (most.characters >= words || asks) ? most.language : undefined;
}

function expectsJapanese(among: readonly string[]): boolean {
  const expects = (language: string) => among.some((code) => code.split("-", 1)[0] === language);
  return expects("ja") && !expects("zh");
}

function likeliest(text: string, scores: Scores, among: readonly string[]): string {
  const ranked = scores.toSorted(([, one], [, other]) => other - one);
  const [best, bestScore] = ranked[0] ?? ["und", 0];
  const expected = new Set(among.map((code) => code.split("-", 1)[0]));
  const [hinted, hintedScore] = ranked.find(([language]) => expected.has(language)) ?? ["und", 0];
  if (hintedScore > 0 && hintedScore >= minShareOfBest * bestScore) return hinted;
  const leads = bestScore - (ranked[1]?.[1] ?? 0) >= minLead * bestScore;
  const isSentence = (text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) >= 6;
  return bestScore >= minScore || (isSentence && leads) ? best : "und";
}
