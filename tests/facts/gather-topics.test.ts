import { describe, expect, it } from "vitest";
import { gatherTopics } from "../../src/facts/gather-topics.js";

const options = {
  identify: (text: string): string => text,
  breathe: () => Promise.resolve(),
};
const topic = (kind: "body" | "person" | "place" | "subject", name: string, count: number) => ({
  kind,
  name,
  count,
});

describe("gatherTopics()", async () => {
  const gathered = await gatherTopics(
    [
      { document: "a.md", topics: [topic("place", "Peru", 9), topic("subject", "Zero draft", 1)] },
      {
        document: "b.md",
        topics: [topic("subject", "zero drafts", 4), topic("body", "Élan Club", 2)],
      },
      { document: "c.md", topics: [topic("body", "Elan club", 3), topic("subject", "OKTA", 2)] },
      { document: "d.md", topics: [topic("body", "OKTA", 5)] },
    ],
    options,
  );

  it("joins names that differ in case, accents and number, as the document with most says them", () => {
    const [okta, club, draft, peru] = ["OKTA", "Elan club", "zero drafts", "Peru"].map((name) =>
      gathered.find((one) => one.name === name),
    );
    expect(club).toMatchObject({ count: 5, documents: ["c.md", "b.md"], mentions: [3, 2] });
    expect(draft).toMatchObject({ count: 5, documents: ["b.md", "a.md"] });
    expect(peru).toMatchObject({ kind: "place", count: 9 });
    expect(okta).toMatchObject({ kind: "body", documents: ["d.md", "c.md"] });
  });

  it("puts what most documents speak of first, then most mentions", () => {
    expect(gathered.map(({ name }) => name)).toEqual(["OKTA", "zero drafts", "Elan club", "Peru"]);
  });

  it("gives the same id for the same kind and name", async () => {
    const again = await gatherTopics(
      [{ document: "x.md", topics: [topic("body", "okta", 1)] }],
      options,
    );
    expect(again[0]?.id).toBe(gathered[0]?.id);
    expect(new Set(gathered.map(({ id }) => id)).size).toBe(gathered.length);
  });
});

describe("gatherTopics() of forms of one name", () => {
  it("puts the document first that mentions all of them most", async () => {
    const [terms] = await gatherTopics(
      [
        { document: "a.md", topics: [topic("subject", "trade term", 5)] },
        {
          document: "b.md",
          topics: [topic("subject", "trade terms", 4), topic("subject", "Trade Terms", 3)],
        },
      ],
      options,
    );
    expect(terms).toEqual({
      id: "subject\ntrade term",
      kind: "subject",
      name: "trade term",
      count: 12,
      documents: ["b.md", "a.md"],
      mentions: [7, 5],
    });
  });

  it("joins a plural inside a name", async () => {
    const found = await gatherTopics(
      [
        { document: "a.md", topics: [topic("subject", "classes of goods", 1)] },
        { document: "b.md", topics: [topic("subject", "class of goods", 2)] },
      ],
      options,
    );
    expect(found.map(({ name, count }) => `${name} ${count}`)).toEqual(["class of goods 3"]);
  });

  it("lets other work have its turn after each document and some dozens of topics", async () => {
    let breaths = 0;
    const documents = Array.from({ length: 50 }, (_, i) => ({
      document: `${i}.md`,
      topics: Array.from({ length: 20 }, (__, j) => topic("place", `Town ${i} ${j}`, 1)),
    }));
    const found = await gatherTopics(documents, {
      ...options,
      breathe: () => {
        breaths += 1;
        return Promise.resolve();
      },
    });
    expect(found).toHaveLength(1000);
    expect(breaths).toBeGreaterThan(100);
  });
});
