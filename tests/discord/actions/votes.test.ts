import { describe, expect, it } from "vitest";
import { downAction } from "../../../src/discord/actions/down.js";
import { reasonAction } from "../../../src/discord/actions/reason.js";
import { upAction } from "../../../src/discord/actions/up.js";
import { Refusal } from "../../../src/discord/interactions/refusal.js";
import { english } from "../../../src/discord/strings/english.js";
import { texts } from "../rendering/message-faults.js";
import { answerRecord } from "../rendering/records.js";
import { asker, fakeUse, other, press, recordsWith, stranger } from "./fake-use.js";
import type { Pressing } from "./fake-use.js";

const { faults, feedback } = english;
const down = (pressing: Pressing) => downAction.modal(fakeUse("down:Answer1234", pressing));
const up = (pressing: Pressing) => press(upAction, "up:Answer1234", pressing);
const reason = (pressing: Pressing) => press(reasonAction, "reason:Answer1234", pressing);

describe("voting", () => {
  it("counts one vote a person, the last one", async () => {
    const records = recordsWith(answerRecord());
    await up({ records });
    down({ records });
    await up({ records, person: other });
    await up({ records, person: other });
    expect(records.summary("21", 0)).toMatchObject({ up: 1, down: 1 });
    expect(records.personal("11").votes).toEqual([
      { answerId: "Answer1234", vote: "down", created: 5_000 },
    ]);
  });

  it("thanks for a vote up", async () => {
    const [sent] = await up({ records: recordsWith(answerRecord()) });
    expect(sent).toMatchObject({ kind: "shown" });
    expect(sent?.kind === "shown" ? texts(sent.body) : []).toEqual([feedback.thanks]);
  });

  it("asks why at a vote down, within the limits of a modal", () => {
    expect(down({ records: recordsWith(answerRecord()) })).toMatchObject({
      custom_id: "reason:Answer1234",
      title: feedback.whyTitle,
      components: [
        {
          type: 18,
          label: feedback.whyLabel,
          component: { type: 4, custom_id: "text", max_length: 500 },
        },
      ],
    });
    expect(feedback.whyLabel.length).toBeLessThanOrEqual(45);
  });

  it("keeps a reason, trimmed and cut", async () => {
    const records = recordsWith(answerRecord());
    down({ records });
    const [sent] = await reason({ records, typed: ` Outdated. ${"x".repeat(600)}` });
    const [vote] = records.personal("11").votes;
    expect(vote?.reason).toMatch(/^Outdated\. ?x*…$/);
    expect(vote?.reason?.length).toBeLessThanOrEqual(500);
    expect(sent?.kind === "shown" ? texts(sent.body) : []).toEqual([feedback.noted]);
  });

  it("keeps the vote without a reason", async () => {
    const records = recordsWith(answerRecord());
    down({ records });
    await reason({ records, typed: "  " });
    expect(records.personal("11").votes).toMatchObject([{ vote: "down" }]);
  });

  it("lets the asker vote on a private answer, and nobody else", async () => {
    const records = recordsWith(answerRecord({ isPrivate: true }));
    await up({ records, person: asker });
    await expect(up({ records, person: other })).rejects.toThrow(new Refusal(faults.tooOld));
    expect(() => down({ records, person: other })).toThrow(new Refusal(faults.tooOld));
    expect(records.summary("21", 0)).toMatchObject({ up: 1, down: 0 });
  });

  it("refuses votes from elsewhere and on nothing", async () => {
    const records = recordsWith(answerRecord());
    await expect(up({ records, person: stranger })).rejects.toThrow(new Refusal(faults.tooOld));
    await expect(up({})).rejects.toThrow(new Refusal(faults.tooOld));
    expect(() => down({ records, person: stranger })).toThrow(new Refusal(faults.tooOld));
    expect(records.summary("21", 0)).toMatchObject({ up: 0, down: 0 });
  });

  it("refuses a reason without a vote, and one that no modal has brought", async () => {
    const records = recordsWith(answerRecord());
    await expect(reason({ records, typed: "So." })).rejects.toThrow(new Refusal(faults.tooOld));
    down({ records });
    await expect(reason({ records })).rejects.toThrow(new Refusal(faults.outdated));
  });
});
