import { describe, expect, it } from "vitest";
import type { CuratedEntry } from "../../src/facts/curated-entry.js";
import type { PlacedCurated } from "../../src/facts/place-curated.js";
import { placeCurated } from "../../src/facts/place-curated.js";
import { passageId } from "../../src/passages/passage-id.js";
import type { Passage } from "../../src/passages/passage.js";
import { rankedPassage } from "../support/passages.js";

const first = rankedPassage({ sentences: ["The tide turns.", "Boats wait."] }).passage;
const second = rankedPassage({ sentences: ["Nobody sails."], start: first.end + 2 }).passage;
const third = {
  ...rankedPassage({ sentences: ["**Ebb** & flow."], start: second.end + 2 }).passage,
};
const wrapped = {
  ...third,
  sentences: [{ start: third.start, end: third.end, text: "Ebb and flow." }],
};

const nothing = () => Promise.resolve();

async function place(
  quote: string,
  changes: Partial<CuratedEntry> = {},
  passages: readonly Passage[] = [first, second, wrapped],
): Promise<PlacedCurated> {
  const common = { name: "Tide", aliases: ["Flood"], answer: "It turns.", isPinned: true };
  const where = "facts/sea.yaml, entry 1 (Tide)";
  const entry = { ...common, where, source: "notes.md", quote, ...changes };
  const options = { identify: passageId, breathe: nothing };
  const [placed] = await placeCurated([entry], passages, options);
  if (!placed) throw new Error("Something must come of an entry");
  return placed;
}

describe("a curated fact", () => {
  it("stands where its quote does", async () => {
    expect(await place("Boats  wait.", { locale: "en" })).toEqual({
      kind: "curated",
      id: expect.stringMatching(/^\w{12}$/) as string,
      name: "Tide",
      aliases: ["Flood"],
      answer: "It turns.",
      isPinned: true,
      locale: "en",
      document: "notes.md",
      passage: first.id,
      span: { start: 16, end: 27 },
      quote: "Boats wait.",
    });
    expect(await place("Nobody")).toMatchObject({
      passage: second.id,
      span: { start: 29, end: 35 },
    });
  });

  it("may quote what a reader sees; then it stands where the sentence does", async () => {
    const { start, end } = third;
    expect(await place("and flow")).toMatchObject({
      span: { start, end },
      quote: "**Ebb** & flow.",
    });
  });

  it("keeps its id as long as what it says is the same", async () => {
    const id = async (changes: Partial<CuratedEntry> = {}) => {
      const fact = await place("Boats wait.", changes);
      return "id" in fact ? fact.id : undefined;
    };
    expect(await id()).toBe(await id({ isPinned: false }));
    expect(await id()).not.toBe(await id({ answer: "Else." }));
  });

  it("stands in the first passage that has all of its quote, also when two share it before", async () => {
    const parts = ["The fog came.", "It went.", "Later the fog came. It went."];
    let start = 0;
    const passages = parts.map((sentence) => {
      const { passage } = rankedPassage({ sentences: [sentence], start });
      start = passage.end + 1;
      return passage;
    });
    const fact = await place("the fog came. It went.", {}, passages);
    expect(fact).toMatchObject({ kind: "curated", passage: passages[2]?.id });
    const lower = await place("fog came. It went.", {}, passages);
    expect(lower).toMatchObject({ kind: "curated", passage: passages[2]?.id });
  });

  it("come in the order of the entries, with a pause between two of them", async () => {
    let pauses = 0;
    const breathe = () => {
      pauses += 1;
      return Promise.resolve();
    };
    const where = "facts/sea.yaml";
    const entries = ["Nobody sails.", "nowhere", "Boats wait."].map((quote) => {
      const said = { name: quote, aliases: [], answer: "So.", isPinned: false };
      return { ...said, where, source: "notes.md", quote };
    });
    const placed = await placeCurated(entries, [first, second], { identify: passageId, breathe });
    expect(placed.map((one) => ("name" in one ? one.name : one.message))).toEqual([
      "Nobody sails.",
      "facts/sea.yaml: its quote does not stand in notes.md",
      "Boats wait.",
    ]);
    expect(pauses).toBeGreaterThanOrEqual(entries.length + 2);
  });

  it("is compared with what a reader sees only when the text is not written so", async () => {
    const unread: Passage = {
      ...first,
      get sentences(): never {
        throw new Error("Nobody needs them");
      },
    };
    expect(await place("Boats wait.", {}, [unread])).toMatchObject({ kind: "curated" });
    await expect(place("Boats sail.", {}, [unread])).rejects.toThrow("Nobody needs them");
  });

  it.each([
    ["Boats sail.", "its quote does not stand in notes.md"],
    ["he tide", "its quote does not stand in notes.md"],
    [
      "Boats wait. Nobody",
      "its quote is divided between two passages in notes.md: quote one sentence",
    ],
  ])("is a fault when its quote is %s", async (quote, message) => {
    expect(await place(quote)).toEqual({
      kind: "fault",
      message: `facts/sea.yaml, entry 1 (Tide): ${message}`,
    });
  });
});
