import { z } from "zod/v4";
import type { ParamsOf, RequestType } from "./protocol.js";
import { requestSchemas } from "./request-schemas.js";

const frame = z.object({ id: z.number().int(), type: z.string(), params: z.unknown() });

/** A frame of the page. */
export type ReadRequest =
  | {
      readonly kind: "request";
      readonly id: number;
      readonly type: RequestType;
      readonly params: unknown;
    }
  | { readonly kind: "unreadable"; readonly id: number; readonly error: string };

/** Reads a frame; its `params` are checked by `checkParams`. */
export function readRequest(text: string): ReadRequest {
  const read = frame.safeParse(parsed(text));
  if (!read.success)
    return {
      kind: "unreadable",
      id: -1,
      error: "Cannot read the request: it is no JSON of that form",
    };
  const { id, type, params } = read.data;
  if (isRequestType(type)) return { kind: "request", id, type, params };
  return { kind: "unreadable", id, error: `Cannot carry out "${type}": there is no such request` };
}

/** @throws {Error} naming the field that is wrong, in one sentence. */
export function checkParams<Type extends RequestType>(type: Type, params: unknown): ParamsOf<Type> {
  const schema: z.ZodType<ParamsOf<Type>> = requestSchemas[type];
  const read = schema.safeParse(params);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new Error(
    `Cannot carry out "${type}": ${[field, issue?.message].filter(Boolean).join(" ")}`,
  );
}

const isRequestType = (type: string): type is RequestType => Object.hasOwn(requestSchemas, type);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
