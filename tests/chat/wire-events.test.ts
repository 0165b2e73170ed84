import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWireReader, type WireFormat } from "../../src/chat/wire-events.js";

const read = (format: WireFormat, pieces: readonly string[]): unknown[] => {
  const reader = createWireReader(format);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
};

describe("createWireReader()", () => {
  it.each<[string, WireFormat, string, unknown[]]>([
    ["events", "sse", 'data: {"a":1}\n\ndata: [2]\n\n', [{ a: 1 }, [2]]],
    ["lines that end in CR LF", "sse", "data: 1\r\n\r\ndata: 2\r\n\r\n", [1, 2]],
    ["names, ids and comments", "sse", ": hello\nevent: x\nid: 3\nretry: 5\ndata: 1\n\n", [1]],
    ["data over several lines", "sse", "data: [1,\ndata: 2]\n\n", [[1, 2]]],
    ["data without a space", "sse", "data:1\n\n", [1]],
    ["the sign of the end", "sse", "data: 1\n\ndata: [DONE]\n\n", [1]],
    ["an event that the end of the stream ends", "sse", "data: 1\n\ndata: 2", [1, 2]],
    ["nothing", "sse", "", []],
    ["lines", "ndjson", '{"a":1}\n\n2\r\n', [{ a: 1 }, 2]],
    ["a last line without an end", "ndjson", "1\n2", [1, 2]],
  ])("reads %s", (_, format, text, events) => {
    expect(read(format, [text])).toEqual(events);
  });

  it.each<[string, WireFormat, string]>([
    ["half an event", "sse", 'data: {"a":'],
    ["no JSON", "sse", "data: nonsense\n\n"],
    ["a page", "sse", "<!doctype html>\n"],
    ["JSON", "sse", '{"error":"no"}\n'],
    ["half a line", "ndjson", '{"a":'],
    ["a page", "ndjson", "<!doctype html>\n"],
  ])("refuses %s (%s)", (_, format, text) => {
    expect(() => read(format, [text])).toThrow(SyntaxError);
  });

  it.each<WireFormat>(["sse", "ndjson"])("refuses an event that does not end (%s)", (format) => {
    const reader = createWireReader(format);
    const push = () => Array.from({ length: 200 }, () => reader.push("a".repeat(10_000)));
    expect(push).toThrow(RangeError);
  });

  it("reads the same however the stream is cut", () => {
    const text =
      'event: a\r\ndata: {"a":"ü🚣"}\r\n\r\n: b\n\ndata: [1,\ndata: 2]\n\ndata: [DONE]\n\n';
    const whole = read("sse", [text]);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
        expect(read("sse", pieces)).toEqual(whole);
      }),
    );
  });
});
