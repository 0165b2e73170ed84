import { outlineCharacters } from "./outline-characters.js";

/** Most of the characters that a language writes with; an outline takes about one kilobyte. */
const mostKept = 4000;

/**
 * Makes a function that finds outlines and keeps them: resvg reads the whole file of a font, 20 MB
 * for Chinese, for each character.
 *
 * @param findFonts paths of fonts, asked for once.
 * @returns what `outlineCharacters` does.
 */
export function createOutlines(
  findFonts: () => readonly string[],
): (characters: readonly string[]) => ReadonlyMap<string, string> {
  const kept = new Map<string, string | undefined>();
  let fontFiles: readonly string[] | undefined;

  return (characters) => {
    if (kept.size + characters.length > mostKept) kept.clear();
    const unknown = characters.filter((each) => !kept.has(each));
    if (unknown.length > 0) {
      const outlines = outlineCharacters(unknown, (fontFiles ??= findFonts()));
      for (const each of unknown) kept.set(each, outlines.get(each));
    }
    return new Map(
      characters.flatMap((each) => {
        const outline = kept.get(each);
        return outline === undefined ? [] : [[each, outline] as const];
      }),
    );
  };
}
