import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/** Where Linux, macOS and Windows keep fonts. */
export const systemFontFolders: readonly string[] = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".local/share/fonts"),
  join(homedir(), ".fonts"),
  "/System/Library/Fonts",
  "/Library/Fonts",
  join(homedir(), "Library/Fonts"),
  "C:/Windows/Fonts",
];

/** Fonts of Chinese, Japanese and Korean, then of symbols. */
const wanted = [
  /cjk|hansans|notosans(?:sc|tc|jp|kr)|pingfang|hiragino|applesdgothic|msyh|msgothic|yugoth|malgun|wqy|droidsansfallback/i,
  /symbol|emoji|seguisym|dejavusans/i,
];
/** Other weights and shapes of the same, and pictures in colour, which have no outlines. */
const unwanted = /serif|mono|bold|black|heavy|light|thin|medium|italic|oblique|condensed|color/i;

/**
 * Finds the fonts with characters that stand in a square of their own. They are chosen by their
 * names, for to look into every font of a system takes seconds.
 *
 * @param folders searched with all that is below them; one that is not there has none.
 * @returns paths, those of letters before those of symbols, at most 20.
 */
export function findFonts(folders: readonly string[]): string[] {
  const files = folders.flatMap(filesBelow).filter((path) => /\.(?:ttf|otf|ttc)$/i.test(path));
  const plain = files.filter((path) => !unwanted.test(basename(path)));
  const found = wanted.flatMap((names) => plain.filter((path) => names.test(basename(path))));
  return [...new Set(found)].slice(0, 20);
}

function filesBelow(folder: string): string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return files.sort().map((file) => join(folder, file));
  } catch {
    return [];
  }
}
