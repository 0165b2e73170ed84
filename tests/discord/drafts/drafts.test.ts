import { describe, expect, it } from "vitest";
import { createDrafts } from "../../../src/discord/drafts/drafts.js";

const draft = { id: "Answer1234", askerId: "11", channelId: "31" };
const asker = { userId: "11", channelId: "31", isModerator: false };
const moderator = { userId: "13", channelId: "31", isModerator: true };

describe("answers that are being written", () => {
  it.each([
    ["the asker", asker],
    ["the asker in another channel", { ...asker, channelId: "32" }],
    ["a moderator", moderator],
  ])("can be stopped by %s", (_who, person) => {
    const drafts = createDrafts();
    const { stopped } = drafts.begin(draft);
    expect(drafts.stop(draft.id, person)).toBe("stopped");
    expect(stopped.aborted).toBe(true);
  });

  it.each([
    ["other people", { ...asker, userId: "12" }],
    ["moderators of another channel", { ...moderator, channelId: "32" }],
  ])("cannot be stopped by %s", (_who, person) => {
    const drafts = createDrafts();
    const { stopped } = drafts.begin(draft);
    expect(drafts.stop(draft.id, person)).toBe("notTheirs");
    expect(stopped.aborted).toBe(false);
  });

  it("are over when they have ended, or were never begun", () => {
    const drafts = createDrafts();
    const { stopped, end } = drafts.begin(draft);
    end();
    expect(drafts.stop(draft.id, asker)).toBe("over");
    expect(drafts.stop("Answer9999", asker)).toBe("over");
    expect(stopped.aborted).toBe(false);
  });

  it("give way to a new attempt at the same answer, even when they were stopped", () => {
    const drafts = createDrafts();
    const first = drafts.begin(draft);
    const other = drafts.begin({ ...draft, id: "Answer9999" });
    const second = drafts.begin(draft);
    expect([first, other, second].map(({ stopped }) => stopped.aborted)).toEqual([
      true,
      false,
      false,
    ]);
    first.end();
    expect(drafts.isWritten(draft.id)).toBe(true);
    expect(drafts.stop(draft.id, asker)).toBe("stopped");
    expect(second.isReplaced()).toBe(false);
    const third = drafts.begin(draft);
    expect([first, second, third].map(({ isReplaced }) => isReplaced())).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("are all stopped when the process ends, also those that begin later", () => {
    const drafts = createDrafts();
    const before = drafts.begin(draft);
    drafts.stopAll();
    const after = drafts.begin({ ...draft, id: "Answer9999" });
    expect([before.stopped.aborted, after.stopped.aborted]).toEqual([true, true]);
  });
});
