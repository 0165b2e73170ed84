/** How a stream sets its events apart: server-sent events, or one JSON value a line. */
export type WireFormat = "sse" | "ndjson";

/** Takes a stream piece by piece. */
export interface WireReader {
  /**
   * Returns the events that end with this piece, parsed from JSON.
   *
   * @throws {SyntaxError} when something in the stream is no event, or no JSON.
   * @throws {RangeError} when an event does not end.
   */
  push(piece: string): unknown[];
  /** Returns what the end of the stream ends. Throws as `push` does. */
  end(): unknown[];
}

/** An answer has some thousand characters in all; more without an end is no answer. */
const maxEvent = 1_000_000;

/**
 * Reads the events of a stream. Of server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html) only the data count; comments
 * and the `[DONE]` of OpenAI are passed over.
 */
export function createWireReader(format: WireFormat): WireReader {
  const readLine = format === "sse" ? createSseReader() : readJsonLine;
  let rest = "";
  return {
    push(piece) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > maxEvent) throw new RangeError("an event that does not end");
      return lines.flatMap((line) => readLine(line.replace(/\r$/, "")));
    },
    end() {
      const last = rest;
      rest = "";
      return [...readLine(last), ...readLine("")];
    },
  };
}

function readJsonLine(line: string): unknown[] {
  return line.trim() === "" ? [] : [JSON.parse(line)];
}

function createSseReader(): (line: string) => unknown[] {
  let data: string[] = [];
  return (line) => {
    if (line === "") {
      const text = data.join("\n");
      data = [];
      return text === "" || text === "[DONE]" ? [] : [JSON.parse(text) as unknown];
    }
    const [, field, value = ""] = /^(data|event|id|retry|)(?::[ ]?(.*))?$/s.exec(line) ?? [];
    if (field === undefined) throw new SyntaxError("no event");
    if (field === "data") data.push(value);
    return [];
  };
}
