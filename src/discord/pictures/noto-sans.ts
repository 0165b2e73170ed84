import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A weight of Noto Sans: Latin, Greek, Cyrillic and Devanagari letters. */
export interface NotoSans {
  readonly name: "Noto Sans";
  readonly weight: 400 | 700;
  readonly style: "normal";
  /** The file's path, and what stands in it. */
  readonly path: string;
  readonly data: Buffer;
}

/** The regular and the bold weight, from their package. */
export function loadNotoSans(): readonly [regular: NotoSans, bold: NotoSans] {
  return [
    load("400Regular/NotoSans_400Regular.ttf", 400),
    load("700Bold/NotoSans_700Bold.ttf", 700),
  ];
}

function load(file: string, weight: 400 | 700): NotoSans {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${file}`);
  return { name: "Noto Sans", weight, style: "normal", path, data: readFileSync(path) };
}
