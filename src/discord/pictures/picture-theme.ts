/**
 * Colours of Discord's dark theme. Each on `background` has the contrast to read it by (WCAG 2.2,
 * 1.4.6: 7:1), a dot and a line more than the 3:1 of graphics (1.4.11).
 */
export const colours = {
  background: "#2b2d31",
  text: "#f2f3f5",
  muted: "#c4c9ce",
  dot: "#a5b4fc",
  line: "#80848e",
  grid: "#3f4147",
} as const;

/** Pixels. A phone shows a picture about 360 wide, a third of its size: text of 36 becomes 12. */
export const sizes = {
  width: 1080,
  padding: 48,
  heading: 48,
  text: 40,
  small: 36,
  gap: 30,
} as const;
