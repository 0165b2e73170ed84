import { createHash } from "node:crypto";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createSandbox } from "../../../src/sandbox/sandbox.js";
import type { Sandbox } from "../../../src/sandbox/sandbox.js";
import { type ClientFiles, createClientFiles, openPage } from "../support/page-socket.js";

let client: ClientFiles;
let sandbox: Sandbox;
beforeAll(async () => {
  client = await createClientFiles();
  sandbox = await createSandbox({ page: client.page, botName: 'Foot & <note> "bot"' });
});
afterAll(async () => {
  await sandbox.stop();
  await client.remove();
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Unlike `fetch`, it sends the path and the headers as they are given. */
function get(
  path: string,
  {
    method = "GET",
    headers = {},
  }: { method?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Reply> {
  const { port } = new URL(sandbox.origin);
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("the document", () => {
  it("runs nothing but the client and the import map that its policy names", async () => {
    const { status, headers, body } = await get("/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const [, importMap = ""] = /<script type="importmap">(.*?)<\/script>/s.exec(body) ?? [];
    expect(JSON.parse(importMap)).toEqual({ imports: { preact: "/page/modules/preact.js" } });
    const hash = createHash("sha256").update(importMap).digest("base64");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(body.match(/<script/g)).toHaveLength(2);
    expect(body).not.toMatch(/<style| style=| on\w+=/);
  });

  it("has the bot's name, harmless", async () => {
    const { body } = await get("/?as=1");
    expect(body).toContain("<title>Foot &amp; &lt;note> &quot;bot&quot; sandbox</title>");
  });

  it("refers only to files that are served", async () => {
    const { body } = await get("/");
    const paths = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
    expect(paths).toHaveLength(3);
    for (const path of paths) expect((await get(path)).status).toBe(200);
  });
});

describe("a file of the client", () => {
  it.each([
    ["/page/main.js", "text/javascript; charset=utf-8", "main.js"],
    ["/page/styles.css", "text/css; charset=utf-8", "styles.css"],
    ["/page/icon.svg", "image/svg+xml; charset=utf-8", "icon.svg"],
    ["/page/modules/preact.js", "text/javascript; charset=utf-8", "preact.module.js"],
  ] as const)("%s is served as %s", async (path, type, name) => {
    const { status, headers, body } = await get(path);
    expect([status, headers["content-type"], body]).toEqual([200, type, client.files[name]]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("is not sent again to who has it", async () => {
    const { etag = "" } = (await get("/page/main.js")).headers;
    const again = await get("/page/main.js", { headers: { "If-None-Match": etag } });
    expect([again.status, again.body]).toEqual([304, ""]);
    const other = await get("/page/main.js", { headers: { "If-None-Match": '"other"' } });
    expect(other.status).toBe(200);
  });

  it("has only its headers told for HEAD", async () => {
    const { status, headers, body } = await get("/page/main.js", { method: "HEAD" });
    expect([status, headers["content-length"], body]).toEqual([
      200,
      String(client.files["main.js"].length),
      "",
    ]);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("is not there for %s", async (method) => {
    const { status, headers } = await get("/page/main.js", { method });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it.each([
    "/page/missing.js",
    "/page/main.tsx",
    "/page/tsconfig.json",
    "/page/",
    "/page/modules/vitest.js",
    "/page/../main.js",
    "/page/..%2fmain.js",
    "/page/%2e%2e/main.js",
    "/page/./main.js",
    "/page//main.js",
    "/page/.main.js",
    "/page/nowhere/../main.js",
    "/page/main.js%00.css",
    "/page//etc/passwd",
  ])("is not found at %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe("a request from elsewhere", () => {
  const own = (): string => new URL(sandbox.origin).host;
  const port = (): string => new URL(sandbox.origin).port;
  const paths = ["/", "/page/main.js", "/page/files", "/api/v10/gateway", "/attachments/1/2/a.txt"];

  it.each([
    ["another name", () => ({ Host: `evil.example:${port()}` })],
    ["a name that begins like its own", () => ({ Host: `127.0.0.1.evil.example:${port()}` })],
    ["another port", () => ({ Host: "127.0.0.1:1" })],
    ["no port", () => ({ Host: "127.0.0.1" })],
    ["another page", () => ({ Host: own(), Origin: "http://evil.example" })],
    ["a page on another port", () => ({ Host: own(), Origin: "http://127.0.0.1:1" })],
    ["a page over TLS", () => ({ Host: own(), Origin: `https://${own()}` })],
    ["a page without an origin", () => ({ Host: own(), Origin: "null" })],
  ])("is refused: %s", async (_, headers) => {
    for (const path of paths) expect((await get(path, { headers: headers() })).status).toBe(403);
    await expect(openPage(sandbox, { headers: headers() })).rejects.toThrow("403");
  });

  it.each([
    ["localhost", () => ({ Host: `localhost:${port()}`, Origin: `http://localhost:${port()}` })],
    ["its own page", () => ({ Host: own(), Origin: sandbox.origin })],
  ])("is answered: %s", async (_, headers) => {
    expect((await get("/", { headers: headers() })).status).toBe(200);
    const socket = await openPage(sandbox, { headers: headers() });
    await socket.next("state");
    socket.close();
  });

  it("cannot open the gateway of the bot", async () => {
    const address = `${sandbox.origin.replace("http", "ws")}/gateway?v=10`;
    const gateway = new WebSocket(address, { headers: { Origin: "http://evil.example" } });
    const opened = new Promise((resolve, reject) =>
      gateway.once("open", resolve).once("error", reject),
    );
    await expect(opened).rejects.toThrow("403");
  });
});

describe("a sandbox without a page", () => {
  it("serves none", async () => {
    const plain = await createSandbox();
    try {
      for (const path of ["/", "/page/main.js", "/page/live"])
        expect((await fetch(plain.origin + path)).status).toBe(404);
    } finally {
      await plain.stop();
    }
  });
});
