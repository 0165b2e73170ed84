import type { ServerResponse } from "node:http";
import type { Fault } from "./faults.js";
import type { RestReply } from "./rest-call.js";

/**
 * What a fault answers in place of the API; "cut" when the connection is to be cut at once,
 * undefined when the call is to be carried out all the same.
 */
export function answerFault(fault: Fault, response: ServerResponse): RestReply | "cut" | undefined {
  switch (fault.kind) {
    case "rateLimit":
      return tooMany(fault, response);
    case "status":
      return { status: fault.status };
    case "error":
      return { status: fault.status, body: { message: fault.message, code: fault.code } };
    case "cut":
      return fault.when === "before" ? "cut" : undefined;
    case "delay":
      return undefined;
  }
}

/** 429 (docs: topics, "Rate Limits", "Exceeding A Rate Limit"). Headers are in seconds. */
function tooMany(
  { retryAfter, global = false }: Fault & { readonly kind: "rateLimit" },
  response: ServerResponse,
): RestReply {
  response.setHeader("Retry-After", retryAfter.toFixed(3));
  response.setHeader("X-RateLimit-Scope", global ? "global" : "user");
  if (global) response.setHeader("X-RateLimit-Global", "true");
  const message = "You are being rate limited.";
  return { status: 429, body: { message, retry_after: retryAfter, global } };
}
