import { afterAll, describe, expect, it } from "vitest";
import { createPictures } from "../../../src/discord/pictures/create-pictures.js";
import { PictureError } from "../../../src/discord/pictures/picture-error.js";
import { compiled } from "../../support/compiled.js";
import { endless, lighthouse, sizeOf, timeline, topics } from "./samples.js";

describe("pictures", () => {
  const pictures = createPictures(compiled("src/discord/pictures/draw.worker.ts"));
  afterAll(() => pictures.close());

  it("are files with a name and their words", async () => {
    const { name, png, description } = await pictures.timeline(timeline([lighthouse]));
    expect([name, sizeOf(png)[0]]).toEqual(["timeline.png", 1080]);
    expect(description).toMatch(/^Timeline of the harbour: 4 May 1874 – /);
    const matrix = await pictures.topics(topics([{ name: "ferry", counts: [12, 3] }]));
    expect([matrix.name, sizeOf(matrix.png)[0]]).toEqual(["topics.png", 1080]);
    expect(matrix.description).toContain("ferry – 1 (12), 2 (3)");
  });

  it.each([0, 1, 8, 30])("are drawn of %i events, of eight at most", async (count) => {
    const events = Array.from({ length: count }, () => endless);
    const { png, description } = await pictures.timeline(timeline(events));
    const [width, height] = sizeOf(png);
    expect([width, height <= 2400]).toEqual([1080, true]);
    expect(description.length).toBeLessThanOrEqual(1024);
  });

  it("leave out documents and subjects that there is no room for, also in words", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `name${at}`);
    const subjects = names.map((name) => ({ name: `of ${name}`, counts: names.map(() => 1) }));
    const { description, png } = await pictures.topics(topics(subjects, names));
    expect(sizeOf(png)[1]).toBeLessThanOrEqual(2400);
    expect(description).toContain("8. name7");
    expect(description).not.toContain("9. name8");
    expect(description).toContain(
      "of name9 – 1 (1), 2 (1), 3 (1), 4 (1), 5 (1), 6 (1), 7 (1), 8 (1).",
    );
    expect(description).not.toContain("of name10");
  });

  it("say when a character could not be drawn", async () => {
    const events = [{ date: "1874", title: "\u0000\u202e\ud800 A\u{e000}字 ع" }];
    const { description } = await pictures.timeline(timeline(events));
    expect(description).toMatch(/ A字 ع\. Some characters could not be drawn\.$/);
  });

  it("are not made of boxes, and the owner learns what to do", async () => {
    const events = [{ date: "1874", title: "العربية ".repeat(5) }];
    await expect(pictures.timeline(timeline(events))).rejects.toThrow(/no font here has .*install/);
  });

  // Arabic, for no font is looked for that has its letters.
  it.each([
    ["a date", timeline([lighthouse, { ...lighthouse, date: "4 ع 1874" }])],
    ["the title", timeline([lighthouse], { title: "Timeline: ع" })],
  ])("are not made where %s cannot be drawn", async (_, picture) => {
    await expect(pictures.timeline(picture)).rejects.toThrow(/no font here has ع/);
  });

  it("of topics are not made where the title cannot be drawn", async () => {
    const picture = { ...topics([{ name: "ferry", counts: [12, 3] }]), title: "Topics ع" };
    await expect(pictures.topics(picture)).rejects.toThrow(/no font here has ع/);
  });

  it("are drawn once for all who ask for them, also at the same time", async () => {
    const again = timeline([{ ...lighthouse, place: "the same rock" }]);
    const [first, second] = await Promise.all([
      pictures.timeline(again),
      pictures.timeline(structuredClone(again)),
    ]);
    expect(second).toBe(first);
    expect(await pictures.timeline(again)).toBe(first);
    expect(await pictures.timeline({ ...again, page: "2 / 2" })).not.toBe(first);
  });

  it("are not made any more after the end, those that were drawn before neither", async () => {
    const ended = createPictures(compiled("src/discord/pictures/draw.worker.ts"));
    await ended.timeline(timeline([lighthouse]));
    await ended.close();
    await expect(ended.timeline(timeline([lighthouse]))).rejects.toThrow(PictureError);
  });
});
