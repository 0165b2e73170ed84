import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "./faults.js";
import type { RequestBody } from "./read-body.js";

/** A request on its way to an answer, with what is known of it so far. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  /** Without `/api/v10` and query. */
  readonly path: string;
  /** With `?`, or empty. */
  readonly search: string;
  body: RequestBody;
  fault?: Fault;
}

/** @throws {TypeError} when its URL cannot be read. */
export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const { pathname, search } = new URL(`http://127.0.0.1${request.url ?? "/"}`);
  return {
    request,
    response,
    method: request.method ?? "GET",
    path: pathname.replace(/^\/api(?:\/v\d+)?(?=\/)/, ""),
    search,
    body: { json: undefined, files: [] },
  };
}
