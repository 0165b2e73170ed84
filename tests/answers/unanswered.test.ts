import { describe, expect, it } from "vitest";
import { unanswered } from "../../src/answers/unanswered.js";
import { inquiryOf } from "../support/passages.js";

const ann = inquiryOf("What did Ann say?");
const bob = inquiryOf("What did Bob say?");
const both = { ...inquiryOf("What did Ann and Bob say?"), halves: [ann, bob] };
const plain = inquiryOf("Who won?");

describe("unanswered()", () => {
  it.each([
    ["a part with nothing", { part: plain, isAnswered: false, emptyHalves: [] }, ["Who won?"]],
    ["no part with an answer", { part: plain, isAnswered: true, emptyHalves: [] }, []],
    [
      "the half with nothing, the whole unanswered",
      { part: both, isAnswered: false, emptyHalves: [bob] },
      ["What did Bob say?"],
    ],
    [
      "the half with nothing, the whole answered by the other's",
      { part: both, isAnswered: true, emptyHalves: [ann] },
      ["What did Ann say?"],
    ],
    [
      "the whole where neither half has anything",
      { part: both, isAnswered: false, emptyHalves: [ann, bob] },
      ["What did Ann and Bob say?"],
    ],
    [
      "no half of a whole that was answered",
      { part: both, isAnswered: true, emptyHalves: [ann, bob] },
      [],
    ],
    ["nothing where both halves are known", { part: both, isAnswered: false, emptyHalves: [] }, []],
    ["no plea", { part: inquiryOf("Could you help me?"), isAnswered: false, emptyHalves: [] }, []],
  ])("names %s", (_, heard, expected) => {
    expect(unanswered([heard])).toEqual(expected);
  });

  it("keeps the order and names nothing twice", () => {
    const open = [plain, both, plain].map((part) => ({
      part,
      isAnswered: false,
      emptyHalves: part.halves.slice(1),
    }));
    expect(unanswered(open)).toEqual(["Who won?", "What did Bob say?"]);
  });
});
