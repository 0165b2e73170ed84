/** The longest name, in characters, its ellipsis with it. */
const longest = 90;

const pauses = /[;:—]|,(?=\s)|\s+(?=(?:which|who|that|where|when|with|including|such)\b)/gu;
const prepositions =
  /\s+(?=(?:in|at|on|of|by|for|from|to|and|as|since|during|through|with|under|after|before|into)\s)/gu;

/** Cuts a longer name where it pauses, else before a preposition or a word, and adds an ellipsis. */
export function cutName(name: string): string {
  if (name.length <= longest) return name;
  const room = name.slice(0, longest - 1);
  const places = [
    { at: lastOf(room, pauses), least: longest / 2 },
    { at: lastOf(room, prepositions), least: longest * 0.7 },
    { at: room.lastIndexOf(" "), least: longest / 2 },
  ];
  const at = places.find((place) => place.at >= place.least)?.at ?? longest - 1;
  return `${room.slice(0, at).replace(/[\s,;:.–—-]+$/u, "")}…`;
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
