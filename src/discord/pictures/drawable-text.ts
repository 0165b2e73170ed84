import { labelText } from "../rendering/label-text.js";

/** More than three lines hold; a layout takes longer the more there is to leave out. */
const mostCharacters = 300;

/** A text as it is drawn: on one line, without what cannot be seen, a letter and its accent in one. */
export function drawableText(text: string): string {
  return labelText(text.normalize("NFC"), mostCharacters);
}
