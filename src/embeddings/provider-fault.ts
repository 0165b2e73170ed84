import { EmbeddingError } from "./embedding-error.js";

/** A server that embeds over HTTP, and the words that tell its owner what to change. */
export interface Provider {
  /** The id of the model, as in `openai:text-embedding-3-small`. */
  readonly id: string;
  /** Where the server is, without user name and password. */
  readonly url: string;
  /** The setting that holds `url`. */
  readonly urlSetting: string;
  /** What to do when access is refused. */
  readonly onRefused: string;
  /** What to do when the server does not know the model. */
  readonly onUnknownModel: string;
  /** How long the server may take for an answer. */
  readonly timeoutMs: number;
  /** Must never stand in a message. */
  readonly secret?: string | undefined;
}

/** The fault that an answer with an HTTP status other than 2xx means. */
export function statusFault(provider: Provider, status: number, body: string): EmbeddingError {
  const { url, urlSetting, onRefused, onUnknownModel } = provider;
  const reason = reasonIn(body, provider.secret);
  const fault = (what: string, retryable = false): EmbeddingError =>
    new EmbeddingError(`Cannot embed with ${provider.id} as ${what}`, { retryable });

  if (status === 401 || status === 403) {
    return fault(`${url} refuses access (status ${status}): ${onRefused}`);
  }
  if (status === 404) {
    return /model/i.test(reason)
      ? fault(`${url} does not know this model (status 404): ${onUnknownModel}`)
      : fault(`nothing at ${url} embeds (status 404): check ${urlSetting}`);
  }
  if (status === 402 || (status === 429 && /quota|billing|credit/i.test(reason))) {
    return fault(`the account at ${url} has no credit left (status ${status})`);
  }
  if (status === 429) return fault(`${url} allows no more calls now (status 429)`, true);
  if (status === 408 || status >= 500)
    return fault(`${url} failed (status ${status}): ${reason}`, true);
  return fault(`${url} refuses the texts (status ${status}): ${reason}`);
}

/** The fault that a request without an answer means, by the code of the system or of undici. */
export function connectionFault(provider: Provider, cause: unknown): EmbeddingError {
  const { url, urlSetting } = provider;
  const code = codeIn(cause);
  const fault = (what: string, retryable: boolean): EmbeddingError =>
    new EmbeddingError(`Cannot embed with ${provider.id} as ${what}`, { retryable });

  switch (code) {
    case "ECONNREFUSED":
      return fault(`no server listens at ${url} (${code}): start it, or check ${urlSetting}`, true);
    case "ENOTFOUND":
      return fault(`the host of ${url} is unknown (${code}): check ${urlSetting}`, false);
    case "EAI_AGAIN":
      return fault(`the host of ${url} cannot be looked up now (${code})`, true);
    default:
      return /CERT|SIGNED|SSL|TLS/.test(code)
        ? fault(`the connection to ${url} is not secure (${code}): check ${urlSetting}`, false)
        : fault(`the connection to ${url} broke (${code})`, true);
  }
}

/** The fault of a server that takes longer than it may. */
export function timeoutFault({ id, url, urlSetting, timeoutMs }: Provider): EmbeddingError {
  return new EmbeddingError(
    `Cannot embed with ${id} as ${url} gave no answer within ${timeoutMs / 1000} seconds: check ${urlSetting}, or try again later`,
    { retryable: true },
  );
}

/** The fault of an answer that is not what the provider documents. */
export function answerFault({ id, url, urlSetting }: Provider, found: string): EmbeddingError {
  return new EmbeddingError(
    `Cannot embed with ${id} as ${url} does not answer as it should (${found}): check ${urlSetting}`,
  );
}

/** The server's own words: `{ error: "…" }`, `{ error: { message } }` or plain text, shortened. */
function reasonIn(body: string, secret = ""): string {
  const words = /"(?:message|error)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? body;
  const open = secret === "" ? words : words.replaceAll(secret, "…");
  const plain = open.replace(/\bsk-[\w*-]+|\bBearer\s+\S+/g, "…").replace(/<[^>]*>|\s+/g, " ");
  return plain.trim().slice(0, 200) || "no reason given";
}

function codeIn(error: unknown): string {
  if (!(error instanceof Error)) return "no reason given";
  if (error.cause instanceof Error) return codeIn(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
