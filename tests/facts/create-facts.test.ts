import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/facts/fact.js";
import type { Suggestion, SuggestOptions } from "../../src/facts/facts.js";
import { curated, definition, event, factsOf } from "../support/facts.js";

const names = (facts: readonly Fact[]): string[] => facts.map(({ name }) => name);
const shown = (suggestions: readonly Suggestion[]): string[] =>
  suggestions.map(({ fact, match }) => `${match}: ${fact.name}`);

async function suggested(
  facts: readonly Fact[],
  typed: string,
  options: Partial<SuggestOptions> = {},
): Promise<string[]> {
  return shown((await factsOf(facts)).suggest(typed, { limit: 25, ...options }));
}

describe("the facts of an index", () => {
  it("are the curated ones, then those of the documents in order, and found by their ids", async () => {
    const written = curated("Tide", "It turns at noon.");
    const facts = await factsOf([definition("Ebb", "The tide goes out."), written]);
    expect(names(facts.all)).toEqual(["Tide", "Ebb"]);
    expect(facts.size).toBe(2);
    expect(facts.find(written.id)).toBe(written);
    expect(facts.find("nothing")).toBeUndefined();
  });

  it("appear once when several documents say the same", async () => {
    const same = ["a.md", "b.md", "c.md"].map((document) =>
      definition(document === "c.md" ? "EBB" : "Ebb", "The tide goes out", { document }),
    );
    const other = definition("Ebb", "A village.", { document: "b.md" });
    const facts = await factsOf([...same, other]);
    expect(facts.all.map(({ document, answer }) => `${document} ${answer}`)).toEqual([
      "a.md The tide goes out",
      "b.md A village.",
    ]);
  });

  it("keep events that recur with other dates", async () => {
    const [first, again] = [event("The fair opened.", "2001"), event("The fair opened.", "2002")];
    const lasting = event("The fair opened.", "2002", { date: { from: "2002", to: "2003" } });
    const repeat = event("The fair opened.", "2002", { document: "b.md" });
    const facts = await factsOf([first, again, lasting, repeat]);
    expect(facts.timeline({}).map(({ date }) => date)).toEqual([
      first.date,
      again.date,
      lasting.date,
    ]);
    expect(facts.all).toHaveLength(3);
    // They say the same to somebody who chooses.
    expect(await suggested([first, again, lasting], "fair")).toHaveLength(1);
  });

  it("have the other names of all that say the same", async () => {
    const aliases = ["Low water", "Out-tide"];
    const facts = await factsOf([
      definition("Ebb", "The tide goes out.", { aliases: ["Out tide"] }),
      definition("EBB", "The tide goes out", { aliases, document: "b.md" }),
    ]);
    expect(facts.all).toMatchObject([
      { name: "Ebb", aliases: ["Out tide", "Low water"], document: "notes.md" },
    ]);
    expect(names(facts.lookUp("low water"))).toEqual(["Ebb"]);
    expect(shown(facts.suggest("low w", { limit: 5 }))).toEqual(["alias: Ebb"]);
    expect(facts.find(facts.all[0]?.id ?? "")).toBe(facts.all[0]);
  });

  it("have the topics of the documents", async () => {
    const tides = { kind: "subject", name: "tides", count: 2 } as const;
    const facts = await factsOf([], { topics: { "a.md": [tides], "b.md": [tides] } });
    expect(facts.topics).toMatchObject([
      {
        name: "tides",
        count: 4,
        documents: ["a.md", "b.md"],
        id: expect.stringMatching(/^\w{12}$/) as string,
      },
    ]);
  });
});

describe("suggest()", () => {
  it("offers by name, by another name, by words of the name, then by words of the text", async () => {
    const facts = [
      definition("Harbour", "Where the mill sends its flour."),
      definition("Old mill", "It stands by the river."),
      definition("Grinder", "It grinds.", { aliases: ["Mill"] }),
      definition("Miller", "Who grinds."),
      definition("Mill", "A house that grinds."),
    ];
    expect(await suggested(facts, "mill")).toEqual([
      "exact: Mill",
      "exact: Miller",
      "alias: Grinder",
      "text: Old mill",
      "text: Harbour",
    ]);
  });

  it("keeps another name that is just what was typed when many names begin with it", async () => {
    const many = Array.from({ length: 30 }, (_, i) => definition(`UN body ${i}`, "One of many."));
    const meant = definition("Nations", "A body.", { aliases: ["UN"] });
    const alike = definition("United Nations", "Another body.", { aliases: ["UN"] });
    const lines = await suggested([...many, meant, alike], "un");
    expect(lines).toHaveLength(25);
    expect(lines.slice(-2)).toEqual(["exact: United Nations", "alias: Nations"]);
  });

  it("puts a name that begins with what was typed before another name that is just that", async () => {
    const facts = [
      definition("Grinder", "It grinds.", { aliases: ["Mill"] }),
      definition("Miller of the river", "Who grinds.", { aliases: ["Mill"] }),
    ];
    expect(await suggested(facts, "mill")).toEqual([
      "exact: Miller of the river",
      "alias: Grinder",
    ]);
  });

  it("says nothing twice for the sake of another name that is just what was typed", async () => {
    const twice = (kind: "body" | "definition") =>
      ({
        ...definition("United Nations", "A body.", { aliases: ["UN"], document: `${kind}.md` }),
        ...(kind === "body" ? { kind, expansion: "" } : { kind }),
      }) as Fact;
    const many = Array.from({ length: 3 }, (_, i) => definition(`UN body ${i}`, "One of many."));
    const facts = [twice("body"), twice("definition"), ...many];
    for (const limit of [2, 3, 4, 9]) {
      const lines = await suggested(facts, "un", { limit });
      expect(lines.filter((line) => line.endsWith(": United Nations"))).toHaveLength(1);
    }
  });

  it("takes every typed word for the beginning of one, in any order", async () => {
    const facts = [
      definition("Member States", "Forty-seven of them."),
      definition("Status", "A member."),
    ];
    expect(await suggested(facts, "sta mem")).toEqual(["text: Member States", "text: Status"]);
    expect(await suggested(facts, "mber")).toEqual([]);
  });

  it.each([
    ["case", "AALCO", "aalco"],
    ["accents", "José Núñez", "jose nun"],
    ["typed accents", "Zurich", "Zürich"],
    ["width", "ＡＢＣ", "abc"],
    ["dots", "U.S.", "us"],
    ["apostrophes", "People’s Republic", "peoples rep"],
    ["hyphens", "Secretary-General", "secretary general"],
    ["blanks", "Zero draft", "  zero   draft "],
  ])("does not mind %s", async (_, name, typed) => {
    expect(await suggested([definition(name, "It is.")], typed)).toEqual([`exact: ${name}`]);
  });

  it("finds Chinese anywhere in a name or text, but only where it stands together", async () => {
    const facts = [
      definition("世界互联网大会", "每年在乌镇举办。"),
      definition("网络主权", "国家主权的延伸。"),
    ];
    expect(await suggested(facts, "互联")).toEqual(["text: 世界互联网大会"]);
    expect(await suggested(facts, "网络")).toEqual(["exact: 网络主权"]);
    expect(await suggested(facts, "乌镇")).toEqual(["text: 世界互联网大会"]);
    expect(await suggested(facts, "镇乌")).toEqual([]);
  });

  it("puts what somebody wrote first, then short names, and no more than asked for", async () => {
    const facts = [
      definition("Harbour master of the town", "A."),
      definition("Harbour board", "B."),
      curated("Harbour office in the old town", "C."),
    ];
    expect(await suggested(facts, "harbour", { limit: 2 })).toEqual([
      "exact: Harbour office in the old town",
      "exact: Harbour board",
    ]);
  });

  it("says nothing twice of the same name", async () => {
    const body = {
      ...definition("EU", "European Union"),
      kind: "body",
      expansion: "European Union",
    } as const;
    expect(await suggested([body, definition("EU", "European Union")], "eu")).toEqual([
      "exact: EU",
    ]);
  });

  it("puts what is written for readers of another language last", async () => {
    const facts = [
      curated("Tide", "Ebbe und Flut.", { locale: "de" }),
      curated("Tide", "Ebb and flow.", { locale: "en" }),
      definition("Boats", "They wait for the tide."),
    ];
    const answers = async (locale?: string): Promise<string[]> => {
      const options = { limit: 9, ...(locale && { locale }) };
      return (await factsOf(facts)).suggest("tide", options).map(({ fact }) => fact.answer);
    };
    const [german, english, other] = ["Ebbe und Flut.", "Ebb and flow.", "They wait for the tide."];
    expect(await answers("en-US")).toEqual([english, other, german]);
    expect(await answers("de")).toEqual([german, other, english]);
    expect(await answers()).toEqual([german, english, other]);
  });

  it("offers nothing for signs alone that stand nowhere", async () => {
    expect(await suggested([definition("Ebb", "Low.")], "???")).toEqual([]);
  });
});

describe("suggest() before anything is typed", () => {
  it("leaves out what only announces a list", async () => {
    const facts = [
      definition("aims", "The club has these aims:"),
      definition("Ebb", "The tide goes out."),
    ];
    expect(await suggested(facts, "")).toEqual(["text: Ebb"]);
  });

  const pinned = curated("Pinned", "P.", { isPinned: true });
  const others = ["One", "Two", "Three"].map((name) => definition(name, "D."));

  it("offers what is pinned, what was asked for most, then a few of each kind", async () => {
    const body = { ...definition("EU", "Union"), kind: "body", expansion: "Union" } as const;
    const events = [event("First.", "2001"), event("Last.", "2024-05")];
    const asked = [others[2]?.id ?? "", "gone", pinned.id];
    expect(await suggested([...others, ...events, body, pinned], " ", { asked })).toEqual([
      "pinned: Pinned",
      "asked: Three",
      "text: EU",
      "text: Last.",
      "text: One",
      "text: First.",
      "text: Two",
    ]);
  });

  it("offers nothing twice that says the same of the same name", async () => {
    const body = {
      ...definition("EU", "Union"),
      id: "b",
      kind: "body",
      expansion: "Union",
    } as const;
    const asked = [definition("EU", "Union").id];
    expect(await suggested([body, definition("EU", "Union")], "", { asked })).toEqual([
      "asked: EU",
    ]);
    const again = event("Fair.", "2001", { id: "f" });
    expect(await suggested([again, event("Fair.", "2002")], "")).toEqual(["text: Fair."]);
  });

  it("offers another language's pins last", async () => {
    const german = curated("Angepinnt", "P.", { isPinned: true, locale: "de" });
    expect(await suggested([german, pinned, ...others], "", { locale: "fr" })).toEqual([
      "pinned: Pinned",
      "text: One",
      "text: Two",
      "text: Three",
      "pinned: Angepinnt",
    ]);
  });
});

describe("lookUp()", () => {
  it("finds all that a name or another name stands for, curated ones first", async () => {
    const facts = await factsOf([
      definition("Ferry", "A boat.", { aliases: ["Tide"] }),
      definition("TIDE", "Ebb and flow."),
      curated("Moon", "It pulls.", { aliases: ["tide"] }),
      definition("Tides", "Many."),
    ]);
    expect(names(facts.lookUp("tide"))).toEqual(["Moon", "TIDE", "Ferry"]);
    expect(facts.lookUp("tid")).toEqual([]);
  });

  it("puts what is written for readers of another language last", async () => {
    const facts = await factsOf([
      curated("Tide", "Flut", { locale: "de" }),
      definition("Tide", "Flow"),
    ]);
    expect(facts.lookUp("Tide", { locale: "en" }).map(({ answer }) => answer)).toEqual([
      "Flow",
      "Flut",
    ]);
  });
});

describe("similar()", () => {
  const facts = [
    definition("Kennedy Gastorn", "Secretary-General"),
    definition("Kennedy Gastorn", "Professor"),
    definition("Kamalinne Pinitpuvadol", "Secretary General"),
    definition("AALCO", "A body.", { aliases: ["Legal Consultative Organization"] }),
    definition("Harbour", "For boats."),
  ];

  it.each([
    ["Kenedy Gastron", "Kennedy Gastorn"],
    ["gastorn kennedy", "Kennedy Gastorn"],
    ["Camalinne Pinitpuvadol", "Kamalinne Pinitpuvadol"],
    ["AALOC", "AALCO"],
    ["Legal Consultive Organisation", "AALCO"],
    ["harbor", "Harbour"],
  ])("finds for %s the name %s", async (typed, name) => {
    expect(names((await factsOf(facts)).similar(typed, 3))).toEqual([name]);
  });

  it("finds none for a name that is like no other", async () => {
    const all = await factsOf(facts);
    for (const typed of ["Submarine", "Kennedy airport terminal", "", "?"]) {
      expect(all.similar(typed, 3)).toEqual([]);
    }
  });
});
