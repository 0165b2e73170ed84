import type { ServerResponse } from "node:http";
import type { World } from "../world/world.js";

/**
 * Serves an uploaded file from /attachments/<channel>/<attachment>/<name>. It is always a download,
 * so that nothing a bot uploads runs as a page of the sandbox.
 */
export function serveFile(world: World, path: string, response: ServerResponse): void {
  const [, , channelId, attachmentId, name] = path.split("/");
  const file = world.files.get(attachmentId ?? "");
  const expected = `/attachments/${channelId ?? ""}/${attachmentId ?? ""}/${name ?? ""}`;
  if (!file?.attachment.url.endsWith(expected)) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      "Content-Type": file.attachment.content_type ?? "application/octet-stream",
      "Content-Length": file.content.byteLength,
      "Content-Disposition": `attachment; filename="${file.attachment.filename}"`,
      "X-Content-Type-Options": "nosniff",
    })
    .end(file.content);
}
