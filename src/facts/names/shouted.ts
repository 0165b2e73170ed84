/** Whether a text is written in capitals, so that nothing tells a name from another word. */
export function isShouted(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  // Every sentence is asked several times: no lists of letters are made.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= smallA && code <= smallZ) letters += 1;
    else if (code >= capitalA && code <= capitalZ) capitals += 1;
    else if (code > lastAscii && letter.test(text.charAt(at))) {
      if (capital.test(text.charAt(at))) capitals += 1;
      else letters += 1;
    }
  }
  return letters + capitals > 12 && capitals > (letters + capitals) * 0.7;
}

const [capitalA, capitalZ, smallA, smallZ, lastAscii] = [0x41, 0x5a, 0x61, 0x7a, 0x7f];
const letter = /\p{L}/u;
const capital = /\p{Lu}/u;
