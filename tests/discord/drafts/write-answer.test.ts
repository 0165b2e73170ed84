import { describe, expect, it } from "vitest";
import { createDrafts } from "../../../src/discord/drafts/drafts.js";
import { writeAnswer } from "../../../src/discord/drafts/write-answer.js";
import type { WriteAnswerOptions, Writing } from "../../../src/discord/drafts/write-answer.js";
import { discordServices, tinyLibrary, tinySource } from "../../support/discord-services.js";
import { scriptedWriting } from "../../support/scripted-writing.js";
import { createClock } from "./clock.js";

const sources = [tinySource("tides.md", "High water is at noon."), tinySource("moon.md", "Full.")];
const draft = { id: "Answer1234", askerId: "11", channelId: "31" };
const asker = { userId: "11", channelId: "31", isModerator: false };
const question = "When is high water?";

/** A question that is being answered, and all that was shown of it. */
async function begun(options: Partial<WriteAnswerOptions> = {}) {
  const clock = createClock();
  const script = scriptedWriting(sources);
  const logged: string[] = [];
  const note = (_fields: object, message: string): void => void logged.push(message);
  const drafts = createDrafts();
  const services = discordServices({
    library: tinyLibrary(sources, { ask: script.ask }),
    log: { debug: note, info: note, warn: note, error: note },
    drafts,
    now: clock.now,
    pause: clock.pause,
  });
  const shown: string[] = [];
  const show = ({ text }: Writing): Promise<void> => {
    shown.push(text.sentences.map((one) => one.text).join(" "));
    return Promise.resolve();
  };
  const answer = writeAnswer(question, { draft, show, ...options }, services);
  const asking = await script.next();
  return { clock, asking, answer, shown, drafts, logged };
}

describe("an answer that is being written", () => {
  it("is shown as it grows, and no more when it is there", async () => {
    const { clock, asking, answer, shown } = await begun();
    asking.write("High water is at noon.");
    await clock.advance(0);
    asking.write("High water is at noon.", "The moon");
    asking.write("High water is at noon.", "The moon is full.");
    await clock.advance(1_200);
    asking.write("High water is at noon.", "The moon is full.", "That is all.");
    asking.answer(["High water is at noon.", "The moon is full.", "That is all."]);
    await clock.advance(1_200);
    expect(await answer).toMatchObject({ writing: { by: "model", cut: 0 } });
    expect(shown).toEqual(["High water is at noon.", "High water is at noon. The moon is full."]);
  });

  it("passes on whose tokens it uses, what was asked before, and whether it is to be anew", async () => {
    const { asking, answer } = await begun({ community: "22", earlier: ["Why?"], anew: true });
    expect(asking.options).toMatchObject({ community: "22", earlier: ["Why?"], anew: true });
    asking.answer(["High water is at noon."]);
    await answer;
  });

  it("keeps what has passed when it is stopped", async () => {
    const { clock, asking, answer, drafts } = await begun();
    asking.write("High water is at noon.");
    expect(drafts.stop(draft.id, asker)).toBe("stopped");
    await clock.advance(1_200);
    expect(await answer).toMatchObject({
      kind: "asked",
      question,
      answer: { kind: "answered", sentences: [{ text: "High water is at noon.", citation: 1 }] },
      writing: { by: "model", note: "stopped" },
    });
    expect(drafts.stop(draft.id, asker)).toBe("over");
  });

  it("is nothing when it is stopped before anything has passed, or when all was taken back", async () => {
    const early = await begun();
    early.drafts.stop(draft.id, asker);
    expect(await early.answer).toEqual({ kind: "stopped" });
    const { clock, asking, answer, drafts } = await begun();
    asking.write("High water is at noon.");
    asking.write();
    drafts.stop(draft.id, asker);
    await clock.advance(1_200);
    expect(await answer).toEqual({ kind: "stopped" });
  });

  it("is stopped when its time is over", async () => {
    const { clock, asking, answer } = await begun({ until: -1 });
    asking.write("High water is at noon.");
    await new Promise((resolve) => asking.options.signal?.addEventListener("abort", resolve));
    await clock.advance(1_200);
    expect(await answer).toMatchObject({ writing: { note: "stopped" } });
  });

  it("throws the reason when it is aborted from outside, whatever has passed", async () => {
    const deleting = new AbortController();
    const { clock, asking, answer, shown, drafts } = await begun({ signal: deleting.signal });
    asking.write("High water is at noon.");
    await clock.advance(0);
    asking.write("High water is at noon.", "The moon is full.");
    deleting.abort("deleted");
    const outcome = answer.catch((reason: unknown) => reason);
    await clock.advance(5_000);
    expect(await outcome).toBe("deleted");
    expect(shown).toHaveLength(1);
    expect(drafts.isWritten(draft.id)).toBe(false);
  });

  it("is over when the same answer is written anew, whatever has passed", async () => {
    const { clock, asking, answer, drafts, shown } = await begun();
    asking.write("High water is at noon.");
    await clock.advance(0);
    asking.write("High water is at noon.", "The moon is full.");
    const newer = drafts.begin(draft);
    await clock.advance(5_000);
    expect(await answer).toEqual({ kind: "replaced" });
    expect(shown).toEqual(["High water is at noon."]);
    expect([drafts.isWritten(draft.id), newer.stopped.aborted]).toEqual([true, false]);
  });

  it("is over too when it is replaced while its last words are being shown", async () => {
    const { clock, asking, answer, drafts } = await begun();
    asking.write("High water is at noon.");
    await clock.advance(0);
    asking.answer(["High water is at noon."]);
    await clock.advance(100);
    drafts.begin(draft);
    await clock.advance(5_000);
    expect(await answer).toEqual({ kind: "replaced" });
  });

  it.each([
    ["sent", () => Promise.reject(new Error("No network"))],
    [
      "rendered",
      () => {
        throw new Error("No place for it");
      },
    ],
  ])("does without what could not be %s", async (_, show) => {
    const { clock, asking, answer, logged } = await begun({ show });
    asking.write("High water is at noon.");
    await clock.advance(0);
    asking.answer(["High water is at noon."]);
    await clock.advance(1_200);
    expect(await answer).toMatchObject({ kind: "asked" });
    expect(logged).toEqual(["What was written so far of an answer could not be shown"]);
  });

  it("keeps what was shown when the library fails, and tells the owner", async () => {
    const { clock, asking, answer, logged } = await begun();
    asking.write("High water is at noon.");
    asking.fail(new Error("The index is gone"));
    await clock.advance(1_200);
    expect(await answer).toMatchObject({ writing: { note: "brokenOff" } });
    expect(logged).toEqual(["An answer broke off that was being written"]);
  });

  it("throws what the library throws when nothing was shown", async () => {
    const { asking, answer } = await begun();
    asking.fail(new Error("The index is gone"));
    await expect(answer).rejects.toThrow("The index is gone");
  });
});
