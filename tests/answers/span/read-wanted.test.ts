import { describe, expect, it } from "vitest";
import { readWanted } from "../../../src/answers/span/read-wanted.js";
import type { Wanted } from "../../../src/retrieval/wanted.js";

describe("readWanted()", () => {
  it.each<[string, Wanted, string | undefined]>([
    ["Who kept it?", "person", undefined],
    ["Which leaders met?", "person", "leaders"],
    ["What was the name of the ship?", "name", "ship"],
    ["It flows into which sea?", "place", "sea"],
    ["In what year did it open?", "year", "year"],
    ["How many member states took part?", "count", "states"],
    ["How many years did it last?", "duration", "years"],
    ["How much did it cost?", "money", undefined],
    ["How much did it rise?", "amount", undefined],
    ["When the house burnt, who was in it?", "person", undefined],
  ])("reads from %j that a %s is wanted: %s", (question, wanted, head) => {
    expect(readWanted(question)).toMatchObject({ wanted, ...(head !== undefined && { head }) });
  });

  it.each([
    "How was it built?",
    "Did anyone come when it opened?",
    "What did it do?",
    "Tell me more.",
  ])("reads nothing that a name, date or number answers from %j", (question) => {
    expect(readWanted(question)).toBeUndefined();
  });
});
