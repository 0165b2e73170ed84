import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { hashedVector } from "./hashed-embedding-model.js";

/** What the server is about to send; `body` is sent as JSON unless it is a string. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** @default "application/json" */
  readonly type?: string;
}

/** Changes a reply on its way; "hang" never answers, "reset" drops the connection. */
export type Behavior = (reply: Reply) => Reply | "hang" | "reset";

export interface EmbeddingServer {
  readonly openaiUrl: string;
  readonly ollamaUrl: string;
  /** Every request so far. */
  readonly requests: {
    readonly path: string;
    readonly authorization: string | undefined;
    readonly body: Record<string, unknown>;
  }[];
  /** Changes the replies from now on. Without an argument they are as they should be. */
  behave(behavior?: Behavior): void;
  close(): Promise<void>;
}

/** The one model that the server has, and the key that it asks for. */
export const serverModel = "hashed";
export const serverKey = "sk-right-key-4711";

/**
 * Starts a server on 127.0.0.1 that speaks the embedding protocols of OpenAI (`POST /v1/embeddings`)
 * and of Ollama (`POST /api/embed`), with vectors of hashed words.
 */
export async function startEmbeddingServer(): Promise<EmbeddingServer> {
  const requests: EmbeddingServer["requests"] = [];
  let behave: Behavior = (reply) => reply;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { authorization } = request.headers;
      requests.push({ path: request.url ?? "", authorization, body });
      send(response, behave(answer(request.url, authorization, body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openaiUrl: `${url}/v1`,
    ollamaUrl: url,
    requests,
    behave(behavior = (reply) => reply) {
      behave = behavior;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || "{}") as Record<string, unknown>;
}

function send(response: ServerResponse, reply: Reply | "hang" | "reset"): void {
  if (reply === "hang") return;
  if (reply === "reset") {
    response.destroy();
    return;
  }
  const { status, body, type = "application/json" } = reply;
  response.writeHead(status, { "content-type": type });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

function answer(
  path: string | undefined,
  authorization: string | undefined,
  body: Record<string, unknown>,
): Reply {
  if (path === "/v1/embeddings") return openai(authorization, body);
  if (path === "/api/embed") return ollama(body);
  return { status: 404, body: "404 page not found", type: "text/plain" };
}

function openai(authorization: string | undefined, body: Record<string, unknown>): Reply {
  const { model, input, encoding_format: format } = body;
  if (authorization !== `Bearer ${serverKey}`) {
    const message = `Incorrect API key provided: ${authorization?.slice(7) ?? ""}. You can find your API key at https://platform.openai.com/account/api-keys.`;
    return { status: 401, body: { error: { message, code: "invalid_api_key" } } };
  }
  if (model !== serverModel) {
    const message = `The model \`${String(model)}\` does not exist or you do not have access to it.`;
    return { status: 404, body: { error: { message, code: "model_not_found" } } };
  }
  const texts = list(input);
  if (texts.length === 0 || texts.length > 2048 || texts.includes("")) {
    return { status: 400, body: { error: { message: "'$.input' is invalid.", code: null } } };
  }
  const data = texts.map((text, index) => {
    const vector = hashedVector(text);
    const base64 = Buffer.from(vector.buffer).toString("base64");
    return { object: "embedding", index, embedding: format === "base64" ? base64 : [...vector] };
  });
  const usage = { prompt_tokens: texts.length, total_tokens: texts.length };
  return { status: 200, body: { object: "list", data, model, usage } };
}

function ollama({ model, input }: Record<string, unknown>): Reply {
  if (model !== serverModel) {
    const error = `model "${String(model)}" not found, try pulling it first`;
    return { status: 404, body: { error } };
  }
  const embeddings = list(input).map((text) => [...hashedVector(text)]);
  return { status: 200, body: { model, embeddings, total_duration: 1, load_duration: 1 } };
}

const list = (input: unknown): string[] => (Array.isArray(input) ? input : [input]) as string[];
