/**
 * Characters that steer a terminal or turn the order of what is read: control characters, those of
 * two-way writing, and halves of characters. Line breaks and tabs are among them.
 */
const unsafe = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;
const runs = new RegExp(`${unsafe.source}+`, "gu");

/** Whether a text may be shown as it is, on one line. */
export function isShowable(text: string): boolean {
  return !unsafe.test(text);
}

/** The text with a blank for each run of characters that may not be shown. */
export function showable(text: string): string {
  return text.replace(runs, " ");
}
