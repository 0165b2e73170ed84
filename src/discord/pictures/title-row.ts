import { box, type PictureNode, text } from "./picture-node.js";
import { colours, sizes } from "./picture-theme.js";

/** The heading of a picture, and at its right what is said beside it. */
export function titleRow(title: string, aside?: string): PictureNode {
  const heading = { fontSize: sizes.heading, fontWeight: 700, color: colours.text, flexGrow: 1 };
  return box({ flexDirection: "row", alignItems: "baseline" }, [
    text(title, { style: { ...heading, flexShrink: 1, minWidth: 0 } }),
    ...(aside === undefined
      ? []
      : [
          text(aside, {
            style: {
              fontSize: sizes.small,
              color: colours.muted,
              marginLeft: sizes.gap,
            },
          }),
        ]),
  ]);
}
