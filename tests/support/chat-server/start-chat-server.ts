import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anthropicWire } from "./anthropic-wire.js";
import type { ChatServerRequest, ChatWire } from "./chat-wire.js";
import { googleWire } from "./google-wire.js";
import { ollamaWire } from "./ollama-wire.js";
import { openAIWire } from "./openai-wire.js";
import { playReply } from "./play-reply.js";
import type { Reply } from "./reply.js";

/** A reply, or what makes one of the request. */
export type Script = Reply | ((request: ChatServerRequest) => Reply);

export interface ChatServer {
  /** Of the server; also that of Ollama, Anthropic and Google. */
  readonly url: string;
  readonly openaiUrl: string;
  /** Every request so far. */
  readonly requests: readonly ChatServerRequest[];
  /** How many requests are being answered; one that is given up ends. */
  readonly open: () => number;
  /** Queues what is done with the next requests, one after the other. */
  next(...scripts: readonly Script[]): void;
  /** Answers every request for which `matches` holds so, before the queue. The newest rule wins. */
  when(matches: (request: ChatServerRequest) => boolean, script: Script): void;
  /** Answers what neither rule nor queue answers. @default status 501 */
  otherwise(script: Script): void;
  /** Forgets requests and scripts. */
  reset(): void;
  close(): Promise<void>;
}

export interface ChatServerOptions {
  /** The key that is asked for, where the protocol has one. @default any */
  readonly key?: string | undefined;
  /** After this it closes by itself. @default ten minutes */
  readonly lifetimeMs?: number | undefined;
}

const wires: readonly ChatWire[] = [openAIWire, ollamaWire, anthropicWire, googleWire];
const unscripted: Script = { status: 501, message: "nothing is scripted for this request" };
const mostBytes = 4_000_000;

/**
 * Starts a server on 127.0.0.1 that speaks the chat protocols of OpenAI, Ollama, Anthropic and
 * Google, streaming and not, and does what it is told with each request. It does not keep the
 * process alive.
 */
export async function startChatServer({
  key,
  lifetimeMs = 600_000,
}: ChatServerOptions = {}): Promise<ChatServer> {
  const requests: ChatServerRequest[] = [];
  const queue: Script[] = [];
  const rules: { matches: (request: ChatServerRequest) => boolean; script: Script }[] = [];
  let otherwise = unscripted;
  let open = 0;

  const server = createServer((incoming, response) => {
    open += 1;
    response.once("close", () => (open -= 1));
    answer(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const close = async (): Promise<void> => {
    clearTimeout(life);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const life = setTimeout(() => void close(), lifetimeMs).unref();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    openaiUrl: `${url}/v1`,
    requests,
    open: () => open,
    next: (...scripts) => void queue.push(...scripts),
    when: (matches, script) => void rules.unshift({ matches, script }),
    otherwise(script) {
      otherwise = script;
    },
    reset() {
      for (const list of [requests, queue, rules]) list.length = 0;
      otherwise = unscripted;
    },
    close,
  };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = incoming.url ?? "";
    const wire = wires.find(({ speaks }) => speaks(path));
    if (!wire) {
      response.writeHead(404, { "content-type": "text/plain" }).end("404 page not found");
      return;
    }
    const request = await readRequest(incoming, wire);
    requests.push(request);
    await playReply(replyTo(request), request, { wire, response });
  }

  function replyTo(request: ChatServerRequest): Reply {
    if (key !== undefined && request.protocol !== "ollama" && request.key !== key) {
      return { status: 401, message: `wrong key ${request.key ?? ""}` };
    }
    const rule = rules.find(({ matches }) => matches(request));
    const script = rule?.script ?? queue.shift() ?? otherwise;
    return typeof script === "function" ? script(request) : script;
  }
}

async function readRequest(incoming: IncomingMessage, wire: ChatWire): Promise<ChatServerRequest> {
  const { headers, url: path = "" } = incoming;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Error("the request is too large");
    parts.push(part);
  }
  const body = JSON.parse(Buffer.concat(parts).toString() || "{}") as Record<string, unknown>;
  const key = wire.keyIn(headers);
  return { protocol: wire.protocol, path, headers, body, key, ...wire.read(body, path) };
}
