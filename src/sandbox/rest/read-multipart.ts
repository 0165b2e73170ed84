import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { knownError } from "../known-errors.js";
import { parseJson } from "./parse-json.js";
import type { UploadedFile } from "./rest-call.js";

export interface MultipartBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * The parts of a form: `payload_json` and `files[n]` (docs: reference, "Uploading Files").
 *
 * @throws {ApiError} 40005 when it is larger than `limit` bytes; 50109 when the JSON or the form is
 * broken.
 */
export async function readMultipart(
  request: IncomingMessage,
  limit: number,
): Promise<MultipartBody> {
  const parser = openParser(request, limit);
  const files: UploadedFile[] = [];
  let payload: string | undefined;
  parser.on("field", (name, value) => {
    if (name === "payload_json") payload = value;
  });
  parser.on("file", (field, stream, name, _encoding, contentType) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const index = /^files\[(\d+)\]$/.exec(field)?.[1] ?? String(files.length);
      files.push({ index, name, content: Buffer.concat(chunks), contentType });
    });
  });
  await parse(request, parser, limit);
  return { json: payload === undefined ? undefined : parseJson(payload), files };
}

function parse(request: IncomingMessage, parser: BusboyInstance, limit: number): Promise<void> {
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) parser.destroy(knownError("tooLarge"));
  });
  return new Promise((resolve, reject) => {
    pipeline(request, parser, (error) => {
      if (!error) resolve();
      else reject(knownError(length > limit ? "tooLarge" : "invalidJson"));
    });
  });
}

/** @throws {ApiError} 50109 when the header names no boundary. */
function openParser({ headers }: IncomingMessage, limit: number): BusboyInstance {
  const limits = { files: 10, fields: 20, fieldSize: limit, parts: 30 };
  const type = headers["content-type"] ?? "";
  try {
    return new Busboy({ headers: { ...headers, "content-type": type }, limits });
  } catch {
    throw knownError("invalidJson");
  }
}
