import { foldText } from "../fold-text.js";
import { stateWords } from "../names/place-words.js";

/** What a place is counted under: "Kingdom of Thailand" under "thailand". */
export function placeKey(name: string): string {
  const folded = foldText(name);
  const [form = "", place] = folded.split(/ of (?:the )?/u, 2);
  const isState = /republic|kingdom|state|sultanate|emirate/u.test(form);
  return place !== undefined && isState && stateWords.has(form.split(" ").at(-1) ?? "")
    ? place
    : folded;
}
