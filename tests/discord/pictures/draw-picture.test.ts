import { describe, expect, it } from "vitest";
import { createDraw } from "../../../src/discord/pictures/draw-picture.js";
import { findFonts } from "../../../src/discord/pictures/find-fonts.js";
import { isSquare } from "../../../src/discord/pictures/is-square.js";
import { loadNotoSans } from "../../../src/discord/pictures/noto-sans.js";
import { outlineCharacters } from "../../../src/discord/pictures/outline-characters.js";
import { placeOutlines } from "../../../src/discord/pictures/place-outlines.js";
import { undrawnShare } from "../../../src/discord/pictures/undrawn-share.js";
import { timelineLayout } from "../../../src/discord/pictures/timeline-layout.js";
import { sizeOf, timeline } from "./samples.js";

const fontFiles = loadNotoSans().map(({ path }) => path);

describe("drawing", () => {
  it("draws text of Latin, Greek and Cyrillic letters, and markup as it is written", async () => {
    const title = "Ünïcode Ελλάδα Київ <script>alert('&amp;')</script> & \"quoted\"";
    const { png, undrawn } = await createDraw([])(timelineLayout(timeline([{ date: "1", title }])));
    expect(undrawn).toEqual([]);
    expect(sizeOf(png)[0]).toBe(1080);
  });

  it("draws boxes for what no font has, and names it", async () => {
    const title = "字 \u{1f680} العربية";
    const node = timelineLayout(timeline([{ date: "年", title }]));
    const { png, undrawn } = await createDraw(["/nowhere"])(node);
    expect(sizeOf(png)[0]).toBe(1080);
    expect(new Set(undrawn)).toEqual(new Set(["年", "字", "\u{1f680}", ...Array.from("العربية")]));
  });

  it("finds outlines for what a font has, and none for what it lacks", () => {
    const outlines = outlineCharacters(["A", "字", "<", "&", "ж"], fontFiles);
    expect([...outlines.keys()]).toEqual(["A", "<", "&", "ж"]);
    expect(outlines.get("A")).toMatch(/^M -?\d/);
    expect(outlineCharacters([], fontFiles).size).toBe(0);
  });

  it("puts outlines in the place of images, a box where there is none", () => {
    const image = (at: number) =>
      `<image href="#character-${at}" x="8" y="10" width="40" height="50"/>`;
    const placed = placeOutlines(`<svg>${image(1)}${image(0)}</svg>`, [undefined, "M 1 2 Z"]);
    const [outline, box] = [...placed.matchAll(/<path [^>]*>/g)].map(([path]) => path);
    expect(outline).toContain('transform="translate(28 50) scale(0.04)" d="M 1 2 Z"');
    expect(box).toContain('fill-rule="evenodd"');
    expect(placed).not.toContain("image");
  });

  it("lets characters stand alone only where they do in writing", () => {
    const squares = ["字", "か", "カ", "한", "、", "！", "★", "→", "\u{1f680}", "❤\ufe0f"];
    expect(squares.filter((each) => !isSquare(each))).toEqual([]);
    const others = ["A", "ع", "ש", "ก", "क्ष", "👩‍👩‍👧", "🇫🇷", ""];
    expect(others.filter(isSquare)).toEqual([]);
  });

  it("looks for fonts only where there are folders", () => {
    expect(findFonts(["/nowhere"])).toEqual([]);
  });

  it("says how much was not drawn", () => {
    expect(undrawnShare(["年 a", "bc"], ["年"])).toBe(0.25);
    expect(undrawnShare([" "], ["年"])).toBe(0);
  });
});
