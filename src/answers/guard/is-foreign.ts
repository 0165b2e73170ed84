import type { GuardParts } from "./claim.js";

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const scripts = ["Latin", "Cyrillic", "Arabic", "Greek", "Hebrew", "Devanagari"].map(
  (script) => new RegExp(`\\p{Script=${script}}+`, "gu"),
);

/** Whether a sentence is in another language than a passage, by script or by the detector. */
export function isForeign(
  text: string,
  passage: string,
  { detectLanguage }: Pick<GuardParts, "detectLanguage">,
): boolean {
  if (scriptOf(text) !== scriptOf(passage)) return true;
  if (detectLanguage === undefined) return false;
  const told = detectLanguage(passage);
  const own = detectLanguage(text, { among: [told] });
  const code = (language: string): string => language.split("-", 1)[0] ?? "";
  return own !== "und" && told !== "und" && code(own) !== code(told);
}

/** The script that most words are written in; a character without blanks around it is half a word. */
function scriptOf(text: string): number {
  const counts = [
    (text.match(unspaced)?.length ?? 0) / 2,
    ...scripts.map((script) => text.match(script)?.length ?? 0),
  ];
  return counts.indexOf(Math.max(...counts));
}
