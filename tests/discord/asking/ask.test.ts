import { describe, expect, it } from "vitest";
import { ask } from "../../../src/discord/asking/ask.js";
import { english } from "../../../src/discord/strings/english.js";
import { fakeUse, textOf } from "../../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../../support/discord-services.js";

const nearest = [tinySource("tides.md", "High water is at noon.")];

async function shown(fault?: string): Promise<string> {
  const answer = {
    kind: "notFound",
    confidence: 0,
    nearest,
    ...(fault === undefined ? {} : { fault }),
  } as const;
  const library = tinyLibrary(nearest, {
    ask: (question) => Promise.resolve({ kind: "asked", question, answer }),
  });
  const { use } = fakeUse({ services: discordServices({ library }) });
  const asked = await ask(
    { text: "When is low water?", person: use.person, isPrivate: false },
    use,
  );
  return textOf(asked.body);
}

describe("ask()", () => {
  it("tells when the search by meaning was out of order", async () => {
    expect(await shown("The model does not answer")).toContain(english.answer.wordsOnly);
    expect(await shown()).not.toContain(english.answer.wordsOnly);
  });
});
