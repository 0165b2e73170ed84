import { expect, it } from "vitest";
import { difference } from "../../src/index/difference.js";

const states = (text: string): { path: string; hash: string }[] =>
  text.split(" ").filter(Boolean).map((entry) => {
    const [path = "", hash = ""] = entry.split(":");
    return { path, hash };
  });

it.each([
  ["everything is new at first", "", "a:1 b:2", "a,b | | |"],
  ["nothing has changed", "a:1 b:2", "b:2 a:1", "| | | b,a"],
  ["a document has changed", "a:1 b:2", "a:3 b:2", "| a | | b"],
  ["a document is gone", "a:1 b:2", "b:2", "| | a | b"],
  ["all are gone", "a:1 b:2", "", "| | a,b |"],
  ["a document was renamed", "a:1", "b:1", "b | | a |"],
  ["two documents changed names", "a:1 b:2", "a:2 b:1", "| a,b | |"],
])("%s", (_, indexed, listed, expected) => {
  const { added, changed, removed, unchanged } = difference(states(indexed), states(listed));
  const shown = [added, changed, removed, unchanged].map((paths) => paths.join(",")).join(" | ");
  expect(shown.replaceAll(/ +/g, " ").trim()).toBe(expected);
});
