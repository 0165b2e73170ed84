import { regularWord } from "../../passages/irregular-words.js";

/** Whether a word as written looks like an English verb in the past: "closed", "wrote". */
export function isPastForm(text: string): boolean {
  return /^\p{Ll}{2,}ed$/u.test(text) || (/^\p{Ll}+$/u.test(text) && regularWord(text) !== text);
}
