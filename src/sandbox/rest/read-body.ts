import type { IncomingMessage } from "node:http";
import { formError } from "../forms/form-error.js";
import { knownError } from "../known-errors.js";
import { parseJson } from "./parse-json.js";
import { readMultipart } from "./read-multipart.js";
import type { UploadedFile } from "./rest-call.js";

/** Bytes of a request body that are read; Discord's own limit is of this order. */
const bodyLimit: number = 25 * 1024 * 1024;

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * The JSON and files of a request.
 *
 * @throws {ApiError} 40005 when it is larger than `bodyLimit`, 50109 when it is no JSON, 50035 when
 * it is of another kind.
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  if (Number(request.headers["content-length"]) > bodyLimit) {
    request.resume();
    throw knownError("tooLarge");
  }
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readMultipart(request, bodyLimit);
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith("application/json")) throw wrongType();
  return { json: parseJson(bytes.toString("utf8")), files: [] };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimit) throw knownError("tooLarge");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const wrongType = (): Error =>
  formError([
    {
      path: ["_misc"],
      code: "CONTENT_TYPE_INVALID",
      message:
        'Expected "Content-Type" header to be one of {application/json, multipart/form-data}.',
    },
  ]);
