import { describe, expect, it } from "vitest";
import type {
  RecordedAnswer,
  RecordedWriting,
} from "../../../src/discord/records/answer-record.js";
import { recordedNotes } from "../../../src/discord/records/recorded-notes.js";
import { defaultGuildSettings, locales } from "../../../src/discord/records/settings.js";
import { renderAnswer } from "../../../src/discord/rendering/render-answer.js";
import { writingNotes } from "../../../src/discord/rendering/writing-notes.js";
import { english } from "../../../src/discord/strings/english.js";
import { languages } from "../../../src/discord/strings/strings-of.js";
import { customIds, messageFaults, texts } from "./message-faults.js";
import { answerRecord, citation, notFound } from "./records.js";

const { answer } = answerRecord();
const own = (note?: RecordedWriting["note"], cut = 0): RecordedAnswer => ({
  ...answer,
  writing: { by: "documents", cut, ...(note && { note }) },
});
const shown = (told: RecordedAnswer) =>
  renderAnswer(answerRecord({ answer: told }), {
    strings: english,
    settings: defaultGuildSettings,
  });

describe("what is said of how an answer was written", () => {
  it.each([
    ["unavailable", "The chat model could not be reached; these are the documents’ own words."],
    ["refused", "The chat model would not answer; these are the documents’ own words."],
    [
      "unreadable",
      "What the chat model wrote could not be read; these are the documents’ own words.",
    ],
    [
      "overBudget",
      "Today’s share of the chat model is used up; these are the documents’ own words.",
    ],
    [
      "cut",
      "What the chat model wrote is not supported by the passages; these are the documents’ own words.",
    ],
    ["stopped", "Stopped."],
    ["brokenOff", "The chat model broke off, so the answer may not be whole."],
  ] as const)("is of %s one sentence in small print", (note, sentence) => {
    expect(texts(shown(own(note))).at(-1)).toBe(`-# ${sentence}`);
  });

  it("counts what was cut", () => {
    expect(writingNotes(own(undefined, 1), english)).toEqual([
      "1 sentence was left out as no passage supports it.",
    ]);
    expect(writingNotes(own("brokenOff", 2), english)).toEqual([
      "The chat model broke off, so the answer may not be whole.",
      "2 sentences were left out as no passage supports them.",
    ]);
    expect(writingNotes(own("cut", 2), english)).toHaveLength(1);
    expect(writingNotes(own(), english)).toEqual([]);
    expect(writingNotes(answer, english)).toEqual([]);
  });

  it("does not speak of words of the documents where there are none", () => {
    const writing = { by: "documents", cut: 0, note: "unavailable" } as const;
    const told = { ...notFound(citation()), writing };
    expect(texts(shown(told))).toContain("-# The chat model could not be reached.");
  });

  it.each(locales)("fits into a message in %s", (locale) => {
    for (const note of recordedNotes) {
      const notes = writingNotes(own(note, 3), languages[locale]);
      expect(notes.join("").length).toBeLessThan(350);
      for (const line of notes) expect(line).toMatch(/^[^\n]+[.。]$/);
    }
  });
});

describe("the button to ask a model again", () => {
  it.each([
    ["unavailable", true],
    ["refused", true],
    ["unreadable", true],
    ["brokenOff", true],
    ["cut", true],
    ["stopped", true],
    ["overBudget", false],
    [undefined, false],
  ] as const)("after %s: %s", (note, isThere) => {
    const body = shown(own(note));
    expect(customIds(body).includes("retry:Answer1234")).toBe(isThere);
    expect(messageFaults(body)).toEqual([]);
  });
});
