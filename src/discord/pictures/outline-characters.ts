import { Resvg } from "@resvg/resvg-js";

/** In no font, as it is no character. */
const nothing = "\u{10FFFF}";
/** Units of an em in the outlines. */
const em = 1000;
/** The first that is there decides how a Chinese character is written; the others come after it. */
const families =
  "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, Noto Sans";

/**
 * Finds outlines for characters in fonts.
 *
 * A font draws what it lacks as a box, and resvg does not tell: an outline like that of a character
 * which cannot exist is such a box.
 *
 * @param fontFiles paths; the first that has a character draws it.
 * @returns the data of an SVG path each, on a baseline at 0 and to both sides of 0, with 1,000 units
 * to the em; nothing for those that no font has.
 */
export function outlineCharacters(
  characters: readonly string[],
  fontFiles: readonly string[],
): ReadonlyMap<string, string> {
  const asked = [nothing, ...characters];
  const texts = asked.map((each, at) => `<g id="c${at}"><text>${escapeXml(each)}</text></g>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${em}" height="${em}" font-family="${families}" font-size="${em}" text-anchor="middle">${texts.join("")}</svg>`;
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };
  const drawn = new Resvg(svg, { font, logLevel: "off" }).toString();
  const groups = drawn.split(/<g id="c(?=\d)/).slice(1);
  const outlines = new Map(
    groups.map((group) => [
      asked[Number.parseInt(group, 10)] ?? nothing,
      [...group.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path).join(" "),
    ]),
  );
  const box = outlines.get(nothing);
  return new Map([...outlines].filter(([, path]) => path !== "" && path !== box));
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
