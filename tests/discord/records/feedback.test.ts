import { describe, expect, it } from "vitest";
import type { AnswerRecords } from "../../../src/discord/records/answer-record.js";
import { answerRecord, notFound, opened } from "./support.js";

const id = "aaaaaaaaa1";

function withAnswer(): AnswerRecords {
  const { records } = opened();
  records.save(answerRecord());
  return records;
}

describe("a vote", () => {
  it("is refused when there is no such answer", () => {
    const { records } = opened();
    expect(records.vote(id, { userId: "1", vote: "up", created: 1 })).toBe(false);
    expect(records.addReason(id, { userId: "1", reason: "wrong" })).toBe(false);
  });

  it("replaces the first one of the same person", () => {
    const records = withAnswer();
    expect(records.vote(id, { userId: "1", vote: "up", created: 1 })).toBe(true);
    expect(records.vote(id, { userId: "1", vote: "down", created: 2 })).toBe(true);
    expect(records.vote(id, { userId: "2", vote: "down", created: 3 })).toBe(true);
    expect(records.summary("7001", 0)).toMatchObject({ up: 0, down: 2 });
    expect(records.personal("1").votes).toEqual([{ answerId: id, vote: "down", created: 2 }]);
  });

  it("takes a reason only when it is a vote down", () => {
    const records = withAnswer();
    records.vote(id, { userId: "1", vote: "up", created: 1 });
    expect(records.addReason(id, { userId: "1", reason: "wrong" })).toBe(false);
    records.vote(id, { userId: "1", vote: "down", created: 2 });
    expect(records.addReason(id, { userId: "2", reason: "wrong" })).toBe(false);
    expect(records.addReason(id, { userId: "1", reason: "wrong\u0000" })).toBe(true);
    expect(records.personal("1").votes[0]?.reason).toBe("wrong\u0000");
  });

  it("keeps its reason when it is cast down again and loses it when it turns up", () => {
    const records = withAnswer();
    records.vote(id, { userId: "1", vote: "down", created: 1 });
    records.addReason(id, { userId: "1", reason: "wrong" });
    records.vote(id, { userId: "1", vote: "down", created: 2 });
    expect(records.personal("1").votes[0]?.reason).toBe("wrong");
    records.vote(id, { userId: "1", vote: "up", created: 3 });
    records.vote(id, { userId: "1", vote: "down", created: 4 });
    expect(records.personal("1").votes).toEqual([{ answerId: id, vote: "down", created: 4 }]);
  });
});

describe("a summary", () => {
  it("counts what a guild asked since then, and the votes on it", () => {
    const { records } = opened();
    records.save(answerRecord({ id: "old", created: 99 }));
    records.save(answerRecord({ id: "good", created: 100 }));
    records.save(answerRecord({ id: "none", created: 101, answer: notFound }));
    records.save(answerRecord({ id: "else", created: 101, guildId: "7002" }));
    for (const answer of ["old", "good", "none", "else"]) {
      records.vote(answer, { userId: "1", vote: "up", created: 200 });
      records.vote(answer, { userId: "2", vote: "down", created: 200 });
    }
    const expected = { asked: 2, answered: 1, notFound: 1, up: 2, down: 2 };
    expect(records.summary("7001", 100)).toStrictEqual(expected);
    const nothing = { asked: 0, answered: 0, notFound: 0, up: 0, down: 0 };
    expect(records.summary("7003", 0)).toStrictEqual(nothing);
  });
});

describe("quick facts", () => {
  it("are no questions: they count for nothing and are not listed", () => {
    const { records } = opened();
    records.save(answerRecord({ id: "question" }));
    records.save(answerRecord({ id: "found", origin: "fact" }));
    records.save(answerRecord({ id: "lost", origin: "fact", answer: notFound }));
    records.vote("found", { userId: "1", vote: "up", created: 200 });
    const expected = { asked: 1, answered: 1, notFound: 0, up: 0, down: 0 };
    expect(records.summary("7001", 0)).toStrictEqual(expected);
    expect(records.unanswered("7001", 5)).toEqual([]);
    expect([...records.rows("7001")]).toHaveLength(1);
    expect(records.find("found")?.origin).toBe("fact");
    expect(records.personal("1001").answers).toHaveLength(3);
  });
});

describe("the rows of a guild", () => {
  it("come oldest first, all of them, with votes and reasons but no people", () => {
    const { records } = opened();
    const total = 450;
    for (let index = 0; index < total; index += 1) {
      // Many of the same time, so that a page ends between two of them.
      const created = 1000 - Math.floor(index / 7);
      records.save(answerRecord({ id: `id${index}`, created, question: `Question ${index}` }));
    }
    records.save(answerRecord({ id: "else", guildId: "7002" }));
    records.vote("id449", { userId: "31", vote: "down", created: 2 });
    records.vote("id449", { userId: "32", vote: "down", created: 1 });
    records.vote("id449", { userId: "33", vote: "up", created: 1 });
    records.addReason("id449", { userId: "31", reason: "too long" });
    records.addReason("id449", { userId: "32", reason: "wrong" });
    const rows = [...records.rows("7001")];
    expect(new Set(rows.map(({ question }) => question)).size).toBe(total);
    expect(rows).toHaveLength(total);
    const times = rows.map(({ created }) => created);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(rows[1]).toStrictEqual({
      created: 936,
      channelId: "8001",
      question: "Question 449",
      kind: "answered",
      up: 1,
      down: 2,
      reasons: ["wrong", "too long"],
    });
  });

  it("may be left in the middle, and the store still be written", () => {
    const { records } = opened();
    for (const name of ["a", "b", "c"]) records.save(answerRecord({ id: name }));
    const rows = records.rows("7001");
    expect(rows.next().done).toBe(false);
    records.remove("c");
    expect([...rows]).toHaveLength(2);
    expect(records.forget("1001")).toBe(2);
  });
});

describe("the unanswered questions of a guild", () => {
  it("come newest first and no more than asked for", () => {
    const { records } = opened();
    for (const created of [3, 1, 2]) {
      records.save(answerRecord({ id: `n${created}`, created, answer: notFound }));
    }
    records.save(answerRecord({ id: "good", created: 4 }));
    records.save(answerRecord({ id: "else", created: 5, answer: notFound, guildId: "7002" }));
    const times = records.unanswered("7001", 2).map(({ created }) => created);
    expect(times).toEqual([3, 2]);
  });
});
