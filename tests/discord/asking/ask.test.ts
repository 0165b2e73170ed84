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
  const told: object[] = [];
  const ignore = (): void => undefined;
  const note = (fields: object): void => void told.push(fields);
  const log = { debug: ignore, info: note, warn: note, error: ignore };
  const { use } = fakeUse({ services: discordServices({ library, log }) });
  const question = { text: "When is low water?", person: use.person, isPrivate: false };
  const asked = await ask(question, use);
  return { text: textOf(asked.body), told, asked };
}

describe("ask()", () => {
  it("tells in small print that the model failed, and in the log why", async () => {
    const writing = { by: "documents", cut: 0, note: "unavailable" } as const;
    const reason = "Cannot reach the server";
    const { text, told, asked } = await written({ ...writing, reason });
    expect(text).toContain("-# The chat model could not be reached.");
    expect(text).not.toContain(english.answer.wordsOnly);
    expect(told).toEqual([{ note: "unavailable", reason }]);
    expect(asked.kind === "answered" && asked.record.answer.writing).toEqual(writing);
  });

  it("does not blame the search for a model that broke off", async () => {
    const reason = "The server hung up";
    const { text, told } = await written({ by: "model", cut: 0, note: "brokenOff", reason });
    expect(text).toContain(english.writing.brokenOff);
    expect(text).not.toContain(english.answer.wordsOnly);
    expect(told).toHaveLength(1);
  });

  it("tells of the model and of the search where both failed", async () => {
    const reason = "Cannot reach the server";
    const writing = { by: "documents", cut: 0, note: "unavailable", reason } as const;
    const { text, told } = await written(writing, "The search model does not answer");
    expect(text).toContain("-# The chat model could not be reached.");
    expect(text).toContain(english.answer.wordsOnly);
    expect(told).toEqual([
      { note: "unavailable", reason },
      { reason: "The search model does not answer" },
    ]);
  });

  it("logs nothing of a budget that is used up", async () => {
    const { text, told } = await written({ by: "documents", cut: 0, note: "overBudget" });
    expect(text).toContain("Today’s share of the chat model is used up.");
    expect(told).toEqual([]);
  });

  it("tells when the search by meaning was out of order", async () => {
    expect(await shown("The model does not answer")).toContain(english.answer.wordsOnly);
    expect(await shown()).not.toContain(english.answer.wordsOnly);
  });
});
