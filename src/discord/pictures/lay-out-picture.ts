import satori from "satori";
import type { NotoSans } from "./noto-sans.js";
import type { PictureNode } from "./picture-node.js";
import { sizes } from "./picture-theme.js";

export interface LayOutOptions {
  readonly fonts: readonly NotoSans[];
  /** What is named as the image of a character that the fonts lack, a square. @default none */
  readonly images?: Readonly<Record<string, string>>;
}

export interface LaidOut {
  /** The text as outlines, so that nothing more depends on fonts. */
  readonly svg: string;
  /** Characters as a reader sees them that have neither an outline nor an image. */
  readonly missing: readonly string[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Lays a picture out; its height follows from its content. */
export async function layOutPicture(
  node: PictureNode,
  { fonts, images = {} }: LayOutOptions,
): Promise<LaidOut> {
  const missing = new Set<string>();
  const shown = Object.keys(images).length > 0 ? withMarks(node) : node;
  const svg = await satori(shown, {
    width: sizes.width,
    fonts: fonts.map(({ name, weight, style, data }) => ({ name, weight, style, data })),
    graphemeImages: { ...images },
    // Asked for what is missing, with all of it that is of one script in one string.
    loadAdditionalAsset: (_script, characters) => {
      for (const { segment } of graphemes.segment(characters))
        if (!Object.hasOwn(images, segment)) missing.add(segment);
      return Promise.resolve([]);
    },
  });
  return { svg, missing: [...missing] };
}

/**
 * Satori ends a line in an ellipsis after an image only where it looks at directions of text, and
 * that only where there is a sign of the other one. This sign is not seen.
 */
function withMarks({ type, props: { style, children } }: PictureNode): PictureNode {
  const marked = typeof children === "string" ? `${children}\u200f` : children.map(withMarks);
  return { type, props: { style, children: marked } };
}
