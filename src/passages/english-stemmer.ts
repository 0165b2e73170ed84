import { stemmer } from "@orama/stemmers/english";

/**
 * The stem of an English word in lower case, by Porter's algorithm (Program 14(3), 1980): "meetings"
 * and "meeting" meet in "meet".
 */
export function stemEnglish(word: string): string {
  return stemmer(word);
}
