import { Resvg } from "@resvg/resvg-js";
import { findFonts } from "./find-fonts.js";
import { isSquare } from "./is-square.js";
import { layOutPicture } from "./lay-out-picture.js";
import { loadNotoSans } from "./noto-sans.js";
import { createOutlines } from "./outlines.js";
import type { PictureNode } from "./picture-node.js";
import { placeholder, placeOutlines } from "./place-outlines.js";

export interface Drawing {
  readonly png: Uint8Array;
  /** Characters as a reader sees them that no font has; boxes stand for them. */
  readonly undrawn: readonly string[];
}

export type Draw = (node: PictureNode) => Promise<Drawing>;

/**
 * Makes a function that draws. Its text is in Noto Sans; characters that this lacks come from other
 * fonts where each stands in a square of its own. Letters of other scripts would need to be joined.
 *
 * @param fontFolders where other fonts are; they are looked for when they are needed.
 */
export function createDraw(fontFolders: readonly string[]): Draw {
  const fonts = loadNotoSans();
  const outlines = createOutlines(() => [
    ...fonts.map(({ path }) => path),
    ...findFonts(fontFolders),
  ]);

  return async (node) => {
    const { svg, missing } = await layOutPicture(node, { fonts });
    if (missing.length === 0) return { png: toPng(svg), undrawn: [] };
    const found = outlines(missing.filter(isSquare));
    const images = Object.fromEntries(missing.map((each, at) => [each, placeholder(at)]));
    const again = await layOutPicture(node, { fonts, images });
    const placed = placeOutlines(
      again.svg,
      missing.map((each) => found.get(each)),
    );
    return { png: toPng(placed), undrawn: missing.filter((each) => !found.has(each)) };
  };
}

/** All text is outlines, so that no font is needed. */
function toPng(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: "off" }).render().asPng();
}
