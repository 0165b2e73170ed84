import { describe, expect, it } from "vitest";
import { moreAction } from "../../../src/discord/actions/more.js";
import { openAction } from "../../../src/discord/actions/open.js";
import { passageAction } from "../../../src/discord/actions/passage.js";
import { Refusal } from "../../../src/discord/interactions/refusal.js";
import { english } from "../../../src/discord/strings/english.js";
import { texts } from "../rendering/message-faults.js";
import { answerRecord, citation } from "../rendering/records.js";
import { asker, askerElsewhere, other, press, recordsWith, stranger } from "./fake-use.js";
import type { Sent } from "./fake-use.js";

const { faults } = english;
const shownTexts = (sent: readonly Sent[]) =>
  sent.map((one) => [one.kind, ...(one.kind === "deleted" ? [] : texts(one.body).slice(1, 2))]);
const bold = "> Bears are large. **Bears eat honey.**";

describe("open", () => {
  const records = () => recordsWith(answerRecord());
  const open = (pressing: Parameters<typeof press>[2]) =>
    press(openAction, "open:Answer1234", { records: records(), chosen: "1", ...pressing });

  it.each([
    ["the asker", asker],
    ["the asker in another channel", askerElsewhere],
    ["anybody in the channel", other],
  ])("shows the passage to %s, the cited words in bold", async (_, person) => {
    expect(shownTexts(await open({ person }))).toEqual([["shown", bold]]);
  });

  it("shows what was cited when the passage is gone", async () => {
    const sent = await open({ passages: new Map() });
    expect(shownTexts(sent)).toEqual([["shown", `${english.passage.changed}\n> Bears eat honey.`]]);
  });

  it.each([
    ["an answer that is not kept", { records: recordsWith }, faults.tooOld],
    ["an answer of another guild", { person: stranger }, faults.tooOld],
    [
      "another person's private answer",
      { person: other, records: () => recordsWith(answerRecord({ isPrivate: true })) },
      faults.tooOld,
    ],
    ["a source that there is not", { chosen: "2" }, faults.tooOld],
    ["a forged value", { chosen: "__proto__" }, faults.tooOld],
  ])("refuses %s", async (_, pressing, message) => {
    const given = { ...pressing, records: "records" in pressing ? pressing.records() : records() };
    await expect(open(given)).rejects.toThrow(new Refusal(message));
  });
});

describe("passage", () => {
  const privately = { message: { isPrivate: true } };
  const turn = (id: string, pressing = {}) =>
    press(passageAction, id, { records: recordsWith(answerRecord()), ...privately, ...pressing });

  it("goes on to the neighbor in the same message", async () => {
    expect(shownTexts(await turn("passage:abcdefghijk2:n:0:Answer1234:1"))).toEqual([
      ["shown", "> Last."],
    ]);
  });

  it("has the cited words in bold on the way back", async () => {
    expect(shownTexts(await turn("passage:abcdefghijk1:p:last:Answer1234:1"))).toEqual([
      ["shown", bold],
    ]);
  });

  it("has them plain for somebody who may not see the answer", async () => {
    const id = "passage:abcdefghijk1:p:last:Answer1234:1";
    const plain = [["shown", "> Bears are large. Bears eat honey."]];
    expect(shownTexts(await turn(id, { person: stranger }))).toEqual(plain);
    expect(shownTexts(await turn("passage:abcdefghijk1:p:0"))).toEqual(plain);
  });

  it("opens what /search found in a message of its own", async () => {
    const sent = await turn("passage:search", { chosen: "abcdefghijk0", message: {} });
    expect(shownTexts(sent)).toEqual([["followUp", "> First."]]);
    expect(sent[0]).toMatchObject({ isPrivate: true });
  });

  it("leaves a public message as it is, whatever button is made up on it", async () => {
    const sent = await turn("passage:abcdefghijk0:n:0", { message: { isPrivate: false } });
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }]);
  });

  it("shows the recorded words when the cited passage is gone", async () => {
    const sent = await turn("passage:abcdefghijk1:p:0:Answer1234:1", { passages: new Map() });
    expect(shownTexts(sent)).toEqual([["shown", `${english.passage.changed}\n> Bears eat honey.`]]);
  });

  it.each([
    "passage",
    "passage::p:last",
    "passage:unknown:n:0",
    "passage:search",
    "passage:unknown:n:-1:Answer1234:1",
    "passage:gone:n:1e9:unknown:99",
  ])("refuses %s", async (id) => {
    await expect(turn(id)).rejects.toThrow(new Refusal(english.passage.gone));
  });
});

describe("more", () => {
  const sentences = Array.from({ length: 90 }, (_, i) => ({
    text: `This is sentence ${i} of an answer that does not fit on a page.`,
    citation: 1,
  }));
  const long = { kind: "answered" as const, sentences, citations: [citation()] };
  const turn = (id: string, pressing = {}) =>
    press(moreAction, id, {
      records: recordsWith(answerRecord({ answer: long })),
      person: other,
      ...pressing,
    });

  it("shows the next page to the person alone", async () => {
    const sent = await turn("more:Answer1234:1");
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }]);
    expect(shownTexts(sent)).toEqual([["followUp", "-# Page 2 of 5"]]);
  });

  it("leaves a private answer where it is, too", async () => {
    const sent = await turn("more:Answer1234:1", { message: { isPrivate: true } });
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }]);
  });

  it("turns the page that it is on", async () => {
    const sent = await turn("more:Answer1234:2:n", { message: { isPrivate: true } });
    expect(shownTexts(sent)).toEqual([["shown", "-# Page 3 of 5"]]);
  });

  it("leaves a public message as it is, whatever button is made up on it", async () => {
    const sent = await turn("more:Answer1234:2:n");
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }]);
  });

  it.each(["more:Answer1234", "more:Answer1234:-1", "more:Answer1234:NaN"])(
    "refuses %s",
    async (id) => {
      await expect(turn(id)).rejects.toThrow(new Refusal(faults.outdated));
    },
  );

  it("refuses strangers", async () => {
    const sent = turn("more:Answer1234:1", { person: stranger });
    await expect(sent).rejects.toThrow(new Refusal(faults.tooOld));
  });
});
