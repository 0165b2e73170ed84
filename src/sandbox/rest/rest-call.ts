import type { Snowflake } from "discord-api-types/v10";
import type { NewFile } from "../world/store-file.js";
import type { World } from "../world/world.js";

/** A file of a multipart form. */
export interface UploadedFile extends NewFile {
  /** The n of `files[n]`. */
  readonly index: string;
}

/** A call of the bot, read and matched to its route. */
export interface RestCall {
  readonly world: World;
  /** The part of the path that the route names so. */
  readonly param: (name: string) => Snowflake;
  readonly query: URLSearchParams;
  /** JSON, or `payload_json` of a multipart form; undefined without a body. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestReply {
  readonly status: number;
  /** JSON. @default no body */
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Path with `:name` for the parts that vary. */
  readonly path: string;
  /** Whether it needs no token, as what belongs to an interaction. */
  readonly open: boolean;
  readonly run: (call: RestCall) => RestReply;
}

/** A route by its method and path, for example "GET /channels/:channelId". */
export function route(where: string, run: (call: RestCall) => RestReply): Route {
  const [method = "", path = ""] = where.split(" ");
  const open = path.startsWith("/webhooks/") || path.endsWith("/callback");
  return { method, path, open, run };
}

/** 200 with JSON. */
export const ok = (body: unknown): RestReply => ({ status: 200, body });

/** 201 with JSON. */
export const created = (body: unknown): RestReply => ({ status: 201, body });

/** 204. */
export const noContent: RestReply = { status: 204 };
