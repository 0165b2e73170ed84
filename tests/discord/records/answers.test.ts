import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerRecord } from "../../../src/discord/records/answer-record.js";
import { openStore } from "../../../src/discord/records/open-store.js";
import { answerRecord, anyRecord, notFound, opened, storeFile } from "./support.js";

describe("answers", () => {
  it("come back as they were saved, whatever their texts hold", () => {
    const { records } = opened();
    fc.assert(
      fc.property(anyRecord, (record) => {
        records.save(record);
        expect(records.find(record.id)).toStrictEqual(record);
      }),
    );
  });

  it("keep lone surrogates and NULs", () => {
    const { records } = opened();
    const record = answerRecord({ question: "a\u0000b\ud800c'\";--" });
    records.save(record);
    expect(records.find(record.id)).toStrictEqual(record);
  });

  it("keep after a restart what the documents do not say and where they differ, and are read without it too", () => {
    const file = storeFile();
    const { answer } = answerRecord();
    const half = answerRecord({
      answer: { ...answer, disagreement: [1, 2], unanswered: ["and who paid for it?"] },
    });
    const before = openStore(file);
    before.records.save(half);
    before.records.save(answerRecord({ id: "aaaaaaaaa2" }));
    before.close();
    const { records } = opened(file);
    expect(records.find(half.id)?.answer.unanswered).toEqual(["and who paid for it?"]);
    expect(records.find(half.id)?.answer.disagreement).toEqual([1, 2]);
    expect(records.find("aaaaaaaaa2")?.answer).toStrictEqual(answer);
  });

  it("are read without a note of another version", () => {
    const { records } = opened();
    const { answer } = answerRecord();
    const note = "written by hand" as "cut";
    records.save(answerRecord({ answer: { ...answer, writing: { by: "model", cut: 2, note } } }));
    const read = records.find(answerRecord().id);
    expect(read?.answer).toEqual({ ...answer, writing: { by: "model", cut: 2 } });
  });

  it("behave like a list of records", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), fc.nat(), (list, before) => {
        const { records } = opened();
        const oracle = new Map<string, AnswerRecord>();
        for (const record of list) {
          records.save(record);
          oracle.set(record.id, record);
        }
        for (const { askerId } of list) {
          const own = [...oracle.values()].filter((record) => record.askerId === askerId);
          expect(new Set(records.personal(askerId).answers)).toEqual(new Set(own));
        }
        const old = [...oracle.values()].filter(({ created }) => created < before);
        expect(records.prune(before)).toBe(old.length);
        for (const record of oracle.values()) {
          expect(records.find(record.id)).toEqual(old.includes(record) ? undefined : record);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are found by the message that asked and by the one that answers", () => {
    const { records } = opened();
    records.save(answerRecord({ questionMessageId: "21" }));
    expect(records.findByAnswerMessage("22")).toBeUndefined();
    records.setAnswerMessage("aaaaaaaaa1", "22");
    expect(records.findByQuestionMessage("21")?.id).toBe("aaaaaaaaa1");
    expect(records.findByAnswerMessage("22")?.answerMessageId).toBe("22");
    expect(records.findByAnswerMessage("21")).toBeUndefined();
  });

  it("gives the last of several answers to a message", () => {
    const { records } = opened();
    records.save(answerRecord({ id: "b", created: 2, questionMessageId: "21" }));
    records.save(answerRecord({ id: "a", created: 1, questionMessageId: "21" }));
    expect(records.findByQuestionMessage("21")?.id).toBe("b");
  });

  it("replaces a record of the same id and keeps its votes", () => {
    const { records } = opened();
    records.save(answerRecord());
    records.vote("aaaaaaaaa1", { userId: "1", vote: "up", created: 1 });
    records.save(answerRecord({ answer: notFound }));
    expect(records.find("aaaaaaaaa1")?.answer.kind).toBe("notFound");
    expect(records.summary("7001", 0)).toMatchObject({ asked: 1, notFound: 1, up: 1 });
  });

  it("removes an answer with its votes", () => {
    const { records } = opened();
    records.save(answerRecord());
    records.vote("aaaaaaaaa1", { userId: "1", vote: "up", created: 1 });
    records.remove("aaaaaaaaa1");
    expect(records.find("aaaaaaaaa1")).toBeUndefined();
    expect(records.personal("1").votes).toEqual([]);
  });

  it.each(["' OR 1=1 --", "\u0000", "", "%", "aaaaaaaaa1\u0000"])("finds nothing by %j", (id) => {
    const { records } = opened();
    records.save(answerRecord());
    expect(records.find(id)).toBeUndefined();
    expect(records.forget(id)).toBe(0);
    expect(records.find("aaaaaaaaa1")).toBeDefined();
  });
});
