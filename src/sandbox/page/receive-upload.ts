import type { IncomingMessage, ServerResponse } from "node:http";
import type { UploadedAnswer } from "./protocol.js";
import { mostUploadBytes, type Uploads } from "./uploads.js";

/** Answers `POST /page/files?name=…`, whose body is a file. */
export async function receiveUpload(
  uploads: Uploads,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = new URL(`http://page${request.url ?? "/"}`).searchParams.get("name") ?? "";
  if (name === "") {
    refuse(response, 400, "Cannot take a file without a name");
    return;
  }
  const content = await readAtMost(request, mostUploadBytes);
  if (!content) {
    const limit = mostUploadBytes / 1024 / 1024;
    refuse(response, 413, `Cannot take ${name}: a file has at most ${limit} MiB`);
    return;
  }
  const contentType = request.headers["content-type"];
  const upload = uploads.keep({ name, content, ...(contentType && { contentType }) });
  const answer: UploadedAnswer = { upload, name, size: content.byteLength };
  response.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
}

/** The rest of the body is not read: the connection ends with the answer. */
function refuse(response: ServerResponse, status: number, error: string): void {
  response
    .writeHead(status, { "Content-Type": "application/json", Connection: "close" })
    .end(JSON.stringify({ error }));
}

async function readAtMost(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"]) > most) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
