import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ChatServerRequest, ChatWire } from "./chat-wire.js";
import type { AnswerReply, Break, Reply, StatusReply } from "./reply.js";

/** Without keeping the process alive. */
const pause = (ms: number): Promise<unknown> => sleep(ms, undefined, { ref: false });

/** What is sent of an answer that does not end. */
const mostBytes = 64_000_000;

const isStatus = (reply: AnswerReply | StatusReply): reply is StatusReply => "status" in reply;

/** Does with a request what the script says. Ends when the client hangs up. */
export async function playReply(
  reply: Reply,
  request: ChatServerRequest,
  { wire, response }: { readonly wire: ChatWire; readonly response: ServerResponse },
): Promise<void> {
  if (reply === "hang") return;
  if (reply === "cut") {
    response.destroy();
    return;
  }
  if (reply.delayMs) await pause(reply.delayMs);
  if (isStatus(reply)) sendStatus(reply, wire, response);
  else if (request.streams) await stream(reply, request, wire, response);
  else sendWhole(reply, request, wire, response);
}

function sendStatus(
  { status, message = "scripted", body, headers = {} }: StatusReply,
  wire: ChatWire,
  response: ServerResponse,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body ?? JSON.stringify(wire.fault(message, status)));
}

const chunksOf = ({ text, chunks }: AnswerReply): readonly string[] =>
  chunks ?? (text === undefined ? [] : [text]);

const endOf = ({ end = "stop", usage = { inputTokens: 12, outputTokens: 7 } }: AnswerReply) => ({
  end,
  usage,
});

function sendWhole(
  reply: AnswerReply,
  request: ChatServerRequest,
  wire: ChatWire,
  response: ServerResponse,
): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(wire.whole(chunksOf(reply).join(""), endOf(reply), request)));
}

async function stream(
  reply: AnswerReply,
  request: ChatServerRequest,
  wire: ChatWire,
  response: ServerResponse,
): Promise<void> {
  const type = wire.format === "sse" ? "text/event-stream" : "application/x-ndjson";
  response.writeHead(200, { "content-type": type });
  const send = (events: unknown[]): boolean =>
    response.write(events.map((event) => inFormat(wire, event)).join(""));

  const { usage } = endOf(reply);
  send(wire.begin(request, usage));
  if (reply.thoughts !== undefined) send(wire.thoughts(reply.thoughts));
  for (const [place, chunk] of chunksOf(reply).entries()) {
    if (place > 0 && reply.gapMs) await pause(reply.gapMs);
    send(wire.chunk(chunk, request));
    // So that chunks arrive one by one.
    await pause(1);
  }
  const last = wire.chunk(chunksOf(reply).at(-1) ?? "", request);
  if (reply.then) {
    await breakOff(reply.then, last, wire, response);
    return;
  }
  send(wire.end(endOf(reply), request));
  response.end(wire.last);
}

async function breakOff(
  how: Break,
  last: unknown[],
  wire: ChatWire,
  response: ServerResponse,
): Promise<void> {
  const text = last.map((event) => inFormat(wire, event)).join("");
  switch (how) {
    case "hang":
      return;
    case "cut":
      response.destroy();
      return;
    case "half":
      response.end(text.slice(0, text.length / 2));
      return;
    case "noEnd":
      response.end(wire.last);
      return;
    case "garbage":
      response.end(wire.format === "sse" ? "data: {nonsense\n\n" : "{nonsense\n");
      return;
    case "fault":
      response.end(inFormat(wire, wire.fault("scripted fault", 500)));
      return;
    case "endless":
      await flood(response, text);
      return;
    case "flood":
      response.write(wire.format === "sse" ? 'data: "' : '"');
      await flood(response, "a".repeat(10_000));
  }
}

async function flood(response: ServerResponse, text: string): Promise<void> {
  for (let sent = 0; sent < mostBytes && !response.destroyed; sent += text.length) {
    if (!response.write(text)) await pause(1);
  }
  response.destroy();
}

function inFormat({ format, protocol }: ChatWire, event: unknown): string {
  const json = JSON.stringify(event);
  if (format === "ndjson") return `${json}\n`;
  const { type } = event as { type?: string };
  // Only Anthropic names its events, and its client reads only those that are.
  return protocol === "anthropic" ? `event: ${type ?? ""}\ndata: ${json}\n\n` : `data: ${json}\n\n`;
}
