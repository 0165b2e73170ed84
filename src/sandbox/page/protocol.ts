/*
 * What the page and the sandbox tell each other. Types alone: the browser loads nothing of this file.
 *
 * They talk over a WebSocket at `/page/live` in JSON, one object a frame. The server begins with
 * `state`. The page sends requests, each with an `id` of its own choice; each is answered once, with
 * `result` or `failed`. What a request causes may be told before its answer. A socket acts as one
 * person; `/page/live?as=<user id>` says as whom, and `actAs` changes it. Two tabs may act as two.
 *
 * A page whose socket closes opens it anew, takes the new `state` for all that it knew, and asks for
 * the history of what it shows. Files go another way: see `UploadedAnswer`.
 */

export type * from "./log-entry.js";
export type * from "./page-request.js";
export type * from "./page-state.js";
export type * from "./server-message.js";

/** Where the page reaches the sandbox. */
export interface PagePaths {
  /** The WebSocket. */
  readonly live: "/page/live";
  /** `POST /page/files?name=notes.txt` with the content as body keeps a file: see `UploadedAnswer`. */
  readonly files: "/page/files";
}

/** Answer of `POST /page/files` (status 201); what is refused has `error`, one sentence. */
export interface UploadedAnswer {
  /** For `uploads` and `UploadReference`; good for one use, within this run of the sandbox. */
  readonly upload: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}
