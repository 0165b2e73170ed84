import { describe, expect, it } from "vitest";
import { ask } from "../../../src/discord/asking/ask.js";
import type { Writing } from "../../../src/library/library.js";
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

/** What is shown and logged of an answer with such a note. */
async function written(writing: Writing, fault?: string) {
  const answer = { kind: "notFound", confidence: 0, nearest, ...(fault && { fault }) } as const;
  const library = tinyLibrary(nearest, {
    ask: (question) => Promise.resolve({ kind: "asked", question, answer, writing }),
  });
  const warned: object[] = [];
  const ignore = (): void => undefined;
  const warn = (fields: object): void => void warned.push(fields);
  const log = { debug: ignore, info: ignore, warn, error: ignore };
  const { use } = fakeUse({ services: discordServices({ library, log }) });
  const question = { text: "When is low water?", person: use.person, isPrivate: false };
  const asked = await ask(question, use);
  return { text: textOf(asked.body), warned, asked };
}

describe("ask()", () => {
  it("tells in small print that the model failed, and the owner why", async () => {
    const writing = { by: "documents", cut: 0, note: "unavailable" } as const;
    const { text, warned, asked } = await written(writing, "Cannot reach the server");
    expect(text).toContain("-# The chat model could not be reached.");
    expect(text).not.toContain(english.answer.wordsOnly);
    expect(warned).toEqual([{ note: "unavailable", reason: "Cannot reach the server" }]);
    expect(asked).toMatchObject({ record: { answer: { writing } } });
  });

  it("tells apart a model that broke off from a search that is out of order", async () => {
    const writing = { by: "model", cut: 0, note: "brokenOff" } as const;
    const { text, warned } = await written(writing, "No embeddings");
    expect(text).toContain(english.writing.brokenOff);
    expect(text).toContain(english.answer.wordsOnly);
    expect(warned).toHaveLength(2);
  });

  it("does not trouble the owner with a budget that is used up", async () => {
    const { text, warned } = await written({ by: "documents", cut: 0, note: "overBudget" });
    expect(text).toContain("Today’s share of the chat model is used up.");
    expect(warned).toEqual([]);
  });

  it("tells when the search by meaning was out of order", async () => {
    expect(await shown("The model does not answer")).toContain(english.answer.wordsOnly);
    expect(await shown()).not.toContain(english.answer.wordsOnly);
  });
});
