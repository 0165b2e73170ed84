/** CSS properties as satori takes them; lengths are pixels. */
export type PictureStyle = Readonly<Record<string, string | number>>;

/** An element of a picture, as satori lays it out; plain enough to be sent to a thread. */
export interface PictureNode {
  readonly type: "div";
  readonly props: {
    readonly style: PictureStyle;
    /** Plain text, or elements. */
    readonly children: string | readonly PictureNode[];
  };
}

/** Elements below one another unless the style says otherwise. */
export function box(style: PictureStyle, children: readonly PictureNode[] = []): PictureNode {
  const shown = {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    boxSizing: "border-box",
    ...style,
  };
  return { type: "div", props: { style: shown, children } };
}

export interface TextStyle {
  /** @default one */
  readonly lines?: number;
  readonly style: PictureStyle;
}

/** Text that ends in an ellipsis where it has more lines than it may. */
export function text(content: string, { lines = 1, style }: TextStyle): PictureNode {
  // A word longer than a line is broken, so that nothing is cut off at its side.
  const clamped = { display: "block", lineClamp: lines, wordBreak: "break-word" };
  const shown = { ...clamped, lineHeight: 1.25, flexShrink: 0, ...style };
  return { type: "div", props: { style: shown, children: content } };
}

/** The texts of a picture, in order. */
export function textsOf({ props: { children } }: PictureNode): string[] {
  return typeof children === "string" ? [children] : children.flatMap(textsOf);
}
