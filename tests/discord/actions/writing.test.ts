import { describe, expect, it } from "vitest";
import { createAllActions } from "../../../src/discord/actions/all-actions.js";
import { retryAction } from "../../../src/discord/actions/retry.js";
import { rewordedAction } from "../../../src/discord/actions/reworded.js";
import { stopAction } from "../../../src/discord/actions/stop.js";
import { createDrafts } from "../../../src/discord/drafts/drafts.js";
import { Refusal } from "../../../src/discord/interactions/refusal.js";
import type { AnswerRecord, RecordedWriting } from "../../../src/discord/records/answer-record.js";
import { restated } from "../../../src/discord/rendering/answer-parts.js";
import { english } from "../../../src/discord/strings/english.js";
import { tinySource } from "../../support/discord-services.js";
import { scriptedWriting } from "../../support/scripted-writing.js";
import type { Asking } from "../../support/scripted-writing.js";
import { allComponents, customIds, messageFaults, texts } from "../rendering/message-faults.js";
import { answerRecord } from "../rendering/records.js";
import { asker, fakeUse, moderator, other, press, recordsWith, stranger } from "./fake-use.js";
import type { Pressing, Sent } from "./fake-use.js";

const { faults, writing } = english;
const sources = [tinySource("bears.md", "Bears eat honey.", "Bears")];
const draft = { id: "Answer1234", askerId: "11", channelId: "31" };
const bodyTexts = (sent: Sent | undefined) =>
  sent === undefined || sent.kind === "deleted" ? [] : texts(sent.body);

function stopped(note: NonNullable<RecordedWriting["note"]> = "stopped"): AnswerRecord {
  const { answer } = answerRecord();
  return answerRecord({
    answer: { ...answer, writing: { by: "model", cut: 0, note } },
  });
}

describe("stop", () => {
  const stop = (pressing: Pressing) => press(stopAction, "stop:Answer1234", pressing);

  it("is among the actions, as is retry", () => {
    expect(createAllActions()).toEqual(expect.arrayContaining([stopAction, retryAction]));
  });

  it.each([
    ["the asker", asker],
    ["a moderator", moderator],
  ])("ends the answer for %s and shows nothing itself", async (_, person) => {
    const drafts = createDrafts();
    const { stopped: signal } = drafts.begin(draft);
    expect(await stop({ drafts, person })).toEqual([]);
    expect(signal.aborted).toBe(true);
  });

  it.each([
    ["other people", other],
    ["moderators of another channel", { ...stranger, isModerator: true }],
  ])("is refused to %s", async (_, person) => {
    const drafts = createDrafts();
    const { stopped: signal } = drafts.begin(draft);
    await expect(stop({ drafts, person })).rejects.toThrow(new Refusal(faults.notYours));
    expect(signal.aborted).toBe(false);
  });

  it("says that it is over when nothing is being written, as after a restart", async () => {
    await expect(stop({})).rejects.toThrow(new Refusal(writing.over));
  });
});

describe("retry", () => {
  /** Presses the button, and has a model at it. */
  async function retried(pressing: Pressing = {}) {
    const records = pressing.records ?? recordsWith(stopped());
    const script = scriptedWriting(sources);
    const drafts = pressing.drafts ?? createDrafts();
    const sent: Sent[] = [];
    const use = fakeUse(
      "retry:Answer1234",
      { ...pressing, records, drafts, ask: script.ask },
      sent,
    );
    const done = retryAction.run(use);
    const asking: Asking = await script.next();
    return { records, drafts, sent, done, asking };
  }

  it("asks anew and puts the answer in the place of the other", async () => {
    const { records, sent, done, asking } = await retried();
    expect(asking.message).toBe("What do bears eat?");
    expect(asking.options).toMatchObject({ anew: true, community: "21" });
    asking.write("Bears eat honey.");
    asking.answer(["Bears eat honey, and much of it."]);
    await done;
    const last = sent.at(-1);
    expect(bodyTexts(last)[0]).toBe("Bears eat honey, and much of it.\u00a0\\[1\\]");
    expect(sent.every(({ kind }) => kind === "shown")).toBe(true);
    const record = records.find("Answer1234");
    expect(record).toMatchObject({ answerMessageId: "41", answer: { writing: { by: "model" } } });
    expect(record?.answer.writing?.note).toBeUndefined();
  });

  it("cannot be pressed again meanwhile", async () => {
    const { records, drafts, sent, done, asking } = await retried();
    const [first] = sent;
    const body = first?.kind === "shown" ? first.body : undefined;
    const disabled = body && allComponents(body).filter((one) => "disabled" in one);
    expect(disabled?.map((one) => one.custom_id)).toEqual(["retry:Answer1234"]);
    await expect(press(retryAction, "retry:Answer1234", { records, drafts })).rejects.toThrow(
      new Refusal(faults.busy),
    );
    asking.answer(["Bears eat honey."]);
    await done;
  });

  it("brings the old answer back when it is stopped before anything has passed", async () => {
    const { records, drafts, sent, done } = await retried();
    drafts.stop("Answer1234", asker);
    await done;
    expect(sent.map(({ kind }) => kind)).toEqual(["shown", "shown", "followUp"]);
    expect(bodyTexts(sent[1])[0]).toContain("Bears eat honey.");
    expect(JSON.stringify(sent[1])).not.toContain('"disabled":true');
    expect(bodyTexts(sent[2])).toEqual([writing.nothing]);
    expect(records.find("Answer1234")).toEqual(stopped());
  });

  it("brings the old answer back when the library fails", async () => {
    const { sent, done, asking } = await retried();
    asking.fail(new Error("The index is gone"));
    await expect(done).rejects.toThrow("The index is gone");
    expect(sent).toHaveLength(2);
    expect(bodyTexts(sent[1])[0]).toContain("Bears eat honey.");
  });

  it("brings the old answer back as it stood, with its small print", async () => {
    const notes = [english.answer.wordsOnly];
    const { drafts, sent, done } = await retried({ message: { notes } });
    drafts.stop("Answer1234", asker);
    await done;
    for (const one of sent.slice(0, 2)) expect(bodyTexts(one).join()).toContain(notes[0]);
  });

  it.each(["unavailable", "overBudget", "cut"] as const)(
    "keeps half an answer of a model where there is none now: %s",
    async (note) => {
      const { records, sent, done, asking } = await retried();
      const [near] = sources;
      if (!near) throw new Error("a source is needed");
      asking.tell(
        { kind: "notFound", nearest: [near], confidence: 0 },
        { by: "documents", note, reason: "It is away" },
      );
      await expect(done).rejects.toThrow(new Refusal(writing.alone(writing.faults[note])));
      expect(bodyTexts(sent.at(-1))[0]).toContain("Bears eat honey.");
      expect(records.find("Answer1234")).toEqual(stopped());
    },
  );

  it("puts the documents' words in the place of the documents' words", async () => {
    const { answer } = stopped();
    const record = answerRecord({
      answer: { ...answer, writing: { by: "documents", cut: 0, note: "unavailable" } },
    });
    const { records, done, asking } = await retried({ records: recordsWith(record) });
    asking.answer(["Bears eat much honey."], { by: "documents", note: "refused" });
    await done;
    expect(records.find("Answer1234")?.answer.writing?.note).toBe("refused");
  });

  it("does not bring back what was forgotten meanwhile", async () => {
    const { records, done, asking } = await retried();
    records.forget("11");
    asking.answer(["Bears eat honey."]);
    await expect(done).rejects.toThrow(new Refusal(faults.tooOld));
    expect(records.find("Answer1234")).toBeUndefined();
  });

  it("does not undo what was changed meanwhile", async () => {
    const { records, done, asking } = await retried();
    records.save({ ...stopped(), humanAsked: true, answerMessageId: "77" });
    asking.answer(["Bears eat honey, and much of it."]);
    await done;
    expect(records.find("Answer1234")).toMatchObject({ humanAsked: true, answerMessageId: "77" });
  });

  it("leaves the message to whoever writes the same answer by then", async () => {
    const { records, drafts, sent, done, asking } = await retried();
    asking.write("Bears eat honey.");
    drafts.begin(draft);
    await done;
    expect(sent.map(({ kind }) => kind)).not.toContain("followUp");
    const [before, ...drafted] = sent;
    expect(JSON.stringify(before)).toContain('"disabled":true');
    for (const one of drafted) expect(JSON.stringify(one)).toContain("stop:Answer1234");
    expect(records.find("Answer1234")).toEqual(stopped());
  });

  it("keeps to components in a message of components", async () => {
    const { sent, done, asking } = await retried({ settings: { plainText: true } });
    asking.write("Bears eat honey.");
    asking.answer(["Bears eat honey."]);
    await done;
    for (const one of sent) expect(one).toMatchObject({ body: { kind: "components" } });
  });

  it.each([
    ["other people", { person: other }, writing.notAsker],
    ["moderators", { person: moderator }, writing.notAsker],
    ["strangers", { person: stranger }, faults.tooOld],
    ["the asker of another message", { message: { id: "666" } }, faults.tooOld],
    [
      "those who may not ask",
      { settings: { users: { allowed: [], denied: ["11"] } } },
      faults.notHere,
    ],
  ])("is refused to %s", async (_, pressing: Pressing, sentence) => {
    const records = recordsWith(stopped());
    const pressed = press(retryAction, "retry:Answer1234", { records, ...pressing });
    await expect(pressed).rejects.toThrow(new Refusal(sentence));
    expect(records.find("Answer1234")).toEqual(stopped());
  });

  it.each([["overBudget" as const], [undefined]])("is no way on after %s", async (note) => {
    const records = recordsWith(note ? stopped(note) : answerRecord());
    const pressed = press(retryAction, "retry:Answer1234", { records });
    await expect(pressed).rejects.toThrow(new Refusal(faults.outdated));
  });
});

describe("a reworded question", () => {
  it("is shown as it is written, to the asker in its message", async () => {
    const script = scriptedWriting(sources);
    const sent: Sent[] = [];
    const records = recordsWith(answerRecord());
    const typed = "What do wolves eat?";
    const use = fakeUse("reworded:Answer1234", { records, typed, ask: script.ask }, sent);
    const done = rewordedAction.run(use);
    const asking = await script.next();
    asking.write("Wolves eat sheep.");
    asking.answer(["Wolves eat sheep."]);
    await done;
    expect(sent.map(({ kind }) => kind)).toEqual(["shown", "shown"]);
    for (const one of sent) {
      expect(bodyTexts(one).slice(0, 2)).toEqual([
        restated(typed),
        "Wolves eat sheep.\u00a0\\[1\\]",
      ]);
    }
  });

  it("is shown to anybody else in one message of their own", async () => {
    const script = scriptedWriting(sources);
    const sent: Sent[] = [];
    const records = recordsWith(answerRecord());
    const pressing = { records, person: other, typed: "What do wolves eat?", ask: script.ask };
    const done = rewordedAction.run(fakeUse("reworded:Answer1234", pressing, sent));
    const asking = await script.next();
    asking.write("Wolves eat sheep.");
    asking.answer(["Wolves eat sheep."]);
    await done;
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }, { kind: "edited" }]);
    const [first, last] = sent.map((one) => (one.kind === "deleted" ? [] : customIds(one.body)));
    expect(first).toEqual(["stop:Newanswer1"]);
    expect(last).toContain("open:Newanswer1");
    for (const one of sent) if (one.kind !== "deleted") expect(messageFaults(one.body)).toEqual([]);
  });
});
