import type { IncomingMessage, ServerResponse } from "node:http";
import type { AttachPage } from "./attached-page.js";
import { isOwnRequest } from "./is-own-request.js";
import { createLive } from "./live.js";
import { receiveUpload } from "./receive-upload.js";
import { createServePage, type PageFiles } from "./serve-page.js";
import { createUploads } from "./uploads.js";

/** A page that looks like Discord, to be attached to a sandbox: see `protocol.ts`. */
export function createPage(files: PageFiles): AttachPage {
  return (parts) => {
    const uploads = createUploads();
    const live = createLive({ ...parts, uploads });
    const servePage = createServePage(files, () => `${parts.world.bot.username} sandbox`);
    return {
      request(request, response) {
        const path = pathOf(request);
        if (!isOwnRequest(request)) response.writeHead(403).end();
        else if (path === "/page/files") void answer(response, () => takeFile(request, response));
        else if (path === "/" || path.startsWith("/page/")) {
          void answer(response, () => giveFile(path, request, response));
        } else return false;
        return true;
      },
      upgrade(request, socket, head) {
        const isPage = pathOf(request) === "/page/live";
        if (!isOwnRequest(request))
          socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        else if (isPage) live.upgrade(request, socket, head);
        else return false;
        return true;
      },
      stop: () => {
        live.stop();
      },
    };

    async function takeFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (request.method === "POST") await receiveUpload(uploads, request, response);
      else response.writeHead(405, { Allow: "POST" }).end();
    }

    async function giveFile(
      path: string,
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      if (request.method !== "GET" && request.method !== "HEAD")
        response.writeHead(405, { Allow: "GET, HEAD" }).end();
      else if (!(await servePage(path, request, response))) response.writeHead(404).end();
    }
  };
}

const pathOf = ({ url = "/" }: IncomingMessage): string => url.replace(/[?#].*$/, "");

/** What fails here is a connection that ended, or a file that went while it was read. */
async function answer(response: ServerResponse, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}
