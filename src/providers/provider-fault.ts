import type { Provider } from "./provider.js";

/** What is wrong, for those who act on it. */
export type ProviderFaultKind =
  /** The key is missing, wrong, or may not do this. */
  | "unauthorized"
  /** The account is used up. */
  | "noCredit"
  | "unknownModel"
  /** Nothing of this kind is at the address. */
  | "wrongAddress"
  | "rateLimited"
  /** The server failed, or cannot be reached now. */
  | "unavailable"
  | "timeout"
  /** The request is longer than the model or the server reads. */
  | "tooLong"
  /** The server's filter does not let this request pass. */
  | "refused"
  /** The server does not take the request as it is. */
  | "rejected"
  /** The answer is not what the provider documents. */
  | "malformed";

/** Why a call to a provider failed. */
export interface ProviderFault {
  readonly kind: ProviderFaultKind;
  /** Goes on after "Cannot … as"; without a key in it. */
  readonly reason: string;
  /** Whether the same call may succeed later, or needs a change first. */
  readonly retryable: boolean;
}

const fault = (kind: ProviderFaultKind, reason: string, retryable = false): ProviderFault => ({
  kind,
  reason,
  retryable,
});

/** The fault that an answer with an HTTP status other than 2xx means. */
export function statusFault(provider: Provider, status: number, body: string): ProviderFault {
  const { url, urlSetting, onRefused, onUnknownModel } = provider;
  const reason = reasonIn(body, provider.secret);

  if (status === 402 || (/^4(?:00|29)$/.test(`${status}`) && usedUp.test(reason))) {
    return fault("noCredit", `the account at ${url} has no credit left (status ${status})`);
  }
  // Google answers 400 to a wrong key.
  if (status === 401 || status === 403 || (status === 400 && /\bapi[ _]key\b/i.test(reason))) {
    return fault("unauthorized", `${url} refuses access (status ${status}): ${onRefused}`);
  }
  if (status === 404) {
    return /model/i.test(reason)
      ? fault("unknownModel", `${url} does not know this model (status 404): ${onUnknownModel}`)
      : fault("wrongAddress", `nothing at ${url} answers this (status 404): check ${urlSetting}`);
  }
  if (status === 429) {
    return fault("rateLimited", `${url} allows no more calls now (status 429)`, true);
  }
  if (status === 408 || status >= 500) {
    return fault("unavailable", `${url} failed (status ${status}): ${reason}`, true);
  }
  return fault(kindOfRefusal(status, body), `${url} refuses this (status ${status}): ${reason}`);
}

const usedUp = /quota|billing|credit/i;

function kindOfRefusal(status: number, body: string): ProviderFaultKind {
  if (/content_?filter|content management policy/i.test(body)) return "refused";
  const long =
    /context.(?:length|window|size)|maximum context|too (?:long|many tokens)|token count/i;
  return status === 413 || long.test(body) ? "tooLong" : "rejected";
}

/** The fault that a request without an answer means, by the code of the system or of undici. */
export function connectionFault({ url, urlSetting }: Provider, cause: unknown): ProviderFault {
  const code = codeIn(cause);
  const check = `check ${urlSetting}`;
  switch (code) {
    case "ECONNREFUSED":
      return fault(
        "unavailable",
        `no server listens at ${url} (${code}): start it, or ${check}`,
        true,
      );
    case "ENOTFOUND":
      return fault("wrongAddress", `the host of ${url} is unknown (${code}): ${check}`);
    case "EAI_AGAIN":
      return fault("unavailable", `the host of ${url} cannot be looked up now (${code})`, true);
    default:
      return /CERT|SIGNED|SSL|TLS/.test(code)
        ? fault("wrongAddress", `the connection to ${url} is not secure (${code}): ${check}`)
        : fault("unavailable", `the connection to ${url} broke (${code})`, true);
  }
}

/** The fault of a server that takes longer than it may. */
export function timeoutFault({ url, urlSetting }: Provider, timeoutMs: number): ProviderFault {
  return fault(
    "timeout",
    `${url} gave no answer within ${timeoutMs / 1000} seconds: check ${urlSetting}, or try again later`,
    true,
  );
}

/** The fault of an answer that is not what the provider documents. */
export function answerFault({ url, urlSetting }: Provider, found: string): ProviderFault {
  return fault("malformed", `${url} does not answer as it should (${found}): check ${urlSetting}`);
}

/**
 * The server's own words: `{ error: "…" }`, `{ error: { message } }` or plain text, shortened,
 * without the secret.
 */
export function reasonIn(body: string, secret = ""): string {
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
