import { describe, expect, it } from "vitest";
import { layOutPicture } from "../../../src/discord/pictures/lay-out-picture.js";
import { loadNotoSans } from "../../../src/discord/pictures/noto-sans.js";
import { type PictureNode, textsOf } from "../../../src/discord/pictures/picture-node.js";
import { colours, sizes } from "../../../src/discord/pictures/picture-theme.js";
import { drawableText } from "../../../src/discord/pictures/drawable-text.js";
import { timelineLayout } from "../../../src/discord/pictures/timeline-layout.js";
import { topicsLayout } from "../../../src/discord/pictures/topics-layout.js";
import { endless, lighthouse, timeline, topics } from "./samples.js";

const fonts = loadNotoSans();
const heightOf = async (node: PictureNode): Promise<number> => {
  const { svg } = await layOutPicture(node, { fonts });
  const [, width, height] = /^<svg width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(width).toBe("1080");
  return Number(height);
};
const styles = ({ props: { style, children } }: PictureNode): (typeof style)[] => [
  style,
  ...(typeof children === "string" ? [] : children.flatMap(styles)),
];
const eight = <One>(one: One): One[] => Array.from({ length: 8 }, () => one);

describe("the layout of pictures", () => {
  it("has all words of a timeline, in order", () => {
    const node = timelineLayout(timeline([lighthouse, { date: "1875", title: "A pier" }]));
    const { date, title, place } = lighthouse;
    expect(textsOf(node)).toEqual(["Timeline", "1 / 2", date, title, place, "1875", "A pier"]);
  });

  it("has all words of a matrix, its columns numbered", () => {
    const node = topicsLayout(topics([{ name: "ferry", counts: [12, 3] }]));
    const scale = ["1", "12", "sentences that mention it"];
    const legend = ["1", "Harbour log", "2", "Lighthouses"];
    expect(textsOf(node)).toEqual(["Topics", "1", "2", "ferry", ...scale, ...legend]);
  });

  it("is as high as its content, and no higher than 2,400 pixels", async () => {
    const heights = [];
    for (const events of [[], [lighthouse], eight(lighthouse), eight(shortened(endless))])
      heights.push(await heightOf(timelineLayout(timeline(events))));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(4);
    expect(heights.at(-1)).toBeLessThanOrEqual(2400);
    const name = shortened(endless).title;
    const subjects = Array.from({ length: 10 }, () => ({ name, counts: eight(99) }));
    expect(await heightOf(topicsLayout(topics(subjects, eight(name))))).toBeLessThanOrEqual(2400);
  });

  it("shows how often by the size of a dot, nothing where there is no mention", () => {
    const dots = (counts: number[]) =>
      styles(topicsLayout(topics([{ name: "ferry", counts }])))
        .filter(({ borderRadius }) => borderRadius !== undefined)
        .map(({ width }) => Number(width));
    const [few = 0, many = 0] = dots([1, 100]);
    expect(few).toBeGreaterThan(10);
    expect(many).toBeGreaterThan(4 * few);
    expect(dots([0, 100])).toHaveLength(dots([5, 100]).length - 1);
  });

  it("can be read on a phone: text of 36 pixels and more, in colours that stand out", () => {
    const both = [timelineLayout(timeline([lighthouse])), topicsLayout(topics([]))].flatMap(styles);
    const written = both.filter(({ fontSize }) => fontSize !== undefined);
    expect(written.filter(({ fontSize }) => Number(fontSize) < 36)).toEqual([]);
    expect(written.filter(({ color }) => contrast(String(color), colours.background) < 7)).toEqual(
      [],
    );
    expect(contrast(colours.dot, colours.background)).toBeGreaterThan(4.5);
    expect(both[0]).toMatchObject({ backgroundColor: colours.background, width: sizes.width });
  });

  it("tells what the fonts lack, and makes room for images of it", async () => {
    const node = timelineLayout(timeline([{ date: "1874年", title: "ж ж 年 👩‍👩‍👧" }]));
    const { svg, missing } = await layOutPicture(node, { fonts });
    expect(missing).toEqual(expect.arrayContaining(["年", "👩‍👩‍👧"]));
    expect(missing).toHaveLength(2);
    expect(svg).not.toContain("<image");
    const images = { 年: "#a", "👩‍👩‍👧": "#b" };
    const again = await layOutPicture(node, { fonts, images });
    expect(again.missing).toEqual([]);
    expect([...again.svg.matchAll(/<image href="(#.)"/g)].map(([, name]) => name)).toEqual([
      "#a",
      "#a",
      "#b",
    ]);
  });

  it("ends what does not fit in an ellipsis, also after an image", async () => {
    const node = timelineLayout(timeline([{ date: "1874", title: "年".repeat(200) }]));
    const { svg } = await layOutPicture(node, { fonts, images: { 年: "#a" } });
    const tops = [...svg.matchAll(/<image [^>]*y="([\d.]+)"/g)].map(([, top]) => top);
    const counts = [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
    expect(counts).toEqual([23, 23, 22]);
  });
});

const shortened = (entry: typeof endless): typeof endless => ({
  date: drawableText(entry.date),
  title: drawableText(entry.title),
  place: drawableText(entry.place ?? ""),
});

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
