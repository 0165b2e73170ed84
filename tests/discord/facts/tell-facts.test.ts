import { describe, expect, it } from "vitest";
import { tellFacts } from "../../../src/discord/facts/tell-facts.js";
import { Refusal } from "../../../src/discord/interactions/refusal.js";
import { english } from "../../../src/discord/strings/english.js";
import type { Fact } from "../../../src/facts/fact.js";
import { fakeUse, textOf } from "../../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../../support/discord-services.js";
import { personFact } from "../../support/tiny-facts.js";

const people = tinySource("people.md", "Ada Finch was the harbour master.", "People");
const gone = { passage: "gone00000000" };

async function told(facts: readonly Fact[]): Promise<string> {
  const { use } = fakeUse({ services: discordServices({ library: tinyLibrary([people]) }) });
  const { body } = await tellFacts(facts, { isPrivate: false }, use);
  return textOf(body);
}

describe("tellFacts()", () => {
  it("tells the first five that can be cited, and counts only such others", async () => {
    const lost = Array.from({ length: 6 }, (_, i) =>
      personFact(people, { role: `ghost ${i}`, ...gone }),
    );
    const found = Array.from({ length: 7 }, (_, i) => personFact(people, { role: `rower ${i}` }));
    const text = await told([...lost, ...found]);
    expect(text.match(/rower \d/g)).toEqual([0, 1, 2, 3, 4].map((i) => `rower ${i}`));
    expect(text).toContain(english.facts.more(2));
    expect(text).not.toContain("ghost");
  });

  it("refuses when none can be cited", async () => {
    await expect(told([personFact(people, gone)])).rejects.toThrow(
      new Refusal(english.passage.gone),
    );
  });
});
