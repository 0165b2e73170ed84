import { connect } from "node:net";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  type HealthServerOptions,
  type Readiness,
  startHealthServer,
} from "../../src/operations/health-server.js";
import { createMetrics } from "../../src/operations/metrics.js";

async function started(options: Partial<HealthServerOptions> = {}) {
  const ready: Readiness = { kind: "ready" };
  const server = await startHealthServer({ port: 0, readiness: () => ready, ...options });
  onTestFinished(() => server.close());
  const at = `http://127.0.0.1:${server.port}`;
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(at + path, init);
    return { status: response.status, body: await response.text(), headers: response.headers };
  };
  return { server, get };
}

/** Holds the event loop. */
function hold(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe("the health server", () => {
  it("says that the process lives", async () => {
    const { get } = await started();
    expect(await get("/healthz")).toMatchObject({ status: 200, body: "Alive\n" });
    expect(await get("/healthz?probe=1")).toMatchObject({ status: 200 });
  });

  it("says once that the event loop was held", async () => {
    const { get } = await started({ maxDelayMs: 1000 });
    hold(1500);
    const { status, body } = await get("/healthz");
    expect(status).toBe(503);
    expect(body).toMatch(/^The event loop was held for \d+ ms\n$/);
    expect(await get("/healthz")).toMatchObject({ status: 200 });
  });

  it("says whether the bot is ready, and why not", async () => {
    let readiness: Readiness = { kind: "notReady", reason: "There is no index yet" };
    const { get } = await started({ readiness: () => readiness });
    expect(await get("/readyz")).toMatchObject({ status: 503, body: "There is no index yet\n" });
    readiness = { kind: "ready" };
    expect(await get("/readyz")).toMatchObject({ status: 200, body: "Ready\n" });
  });

  it("is not ready when the check throws, and says nothing of why", async () => {
    const { get } = await started({
      readiness: () => {
        throw new Error("secret");
      },
    });
    expect(await get("/readyz")).toMatchObject({ status: 503, body: "The check itself failed\n" });
  });

  it("serves metrics where there are any", async () => {
    const metrics = createMetrics();
    metrics.answered("answered", 400);
    const { get } = await started({ metrics });
    const { status, body, headers } = await get("/metrics");
    expect(status).toBe(200);
    expect(body).toContain('footnote_answers_total{kind="answered"} 1');
    expect(headers.get("content-type")).toBe(metrics.contentType);
    expect((await (await started()).get("/metrics")).status).toBe(404);
  });

  it.each([
    ["GET", "/", 404],
    ["GET", "/healthz/..", 404],
    ["GET", "/../etc/passwd", 404],
    ["POST", "/healthz", 405],
    ["DELETE", "/", 405],
    ["HEAD", "/healthz", 200],
    ["HEAD", "/nothing", 404],
  ])("answers %s %s with %i", async (method, path, status) => {
    const { get } = await started();
    const found = await get(path, { method });
    expect(found.status).toBe(status);
    if (method === "HEAD") expect(found.body).toBe("");
    if (status === 405) expect(found.headers.get("allow")).toBe("GET, HEAD");
  });

  it("listens to this machine only", async () => {
    const { server } = await started();
    const socket = connect(server.port, "127.0.0.1");
    await once(socket, "connect");
    expect(socket.remoteAddress).toBe("127.0.0.1");
    socket.destroy();
    const other = connect(server.port, "127.0.0.2");
    const [error] = (await once(other, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  });

  it("closes at once, whoever is connected", async () => {
    const { server, get } = await started();
    await get("/healthz");
    const socket = connect(server.port, "127.0.0.1");
    await once(socket, "connect");
    socket.write("GET /healthz HTTP/1.1\r\n");
    const closed = new Promise((resolve) => {
      socket.on("error", () => undefined).on("close", resolve);
    });
    await server.close();
    await closed;
    await server.close();
    await expect(get("/healthz")).rejects.toThrow();
  });

  it("says which port cannot be had", async () => {
    const { server } = await started();
    const second = startHealthServer({ port: server.port, readiness: () => ({ kind: "ready" }) });
    await expect(second).rejects.toThrow(
      `Cannot serve health on 127.0.0.1:${server.port}: listen EADDRINUSE`,
    );
  });
});
