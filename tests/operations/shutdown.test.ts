import { describe, expect, it } from "vitest";
import { createShutdown } from "../../src/operations/shutdown.js";
import { startChild } from "./child.js";

const head = `
  const log = {
    info: (fields, message) => console.log(message, JSON.stringify(fields)),
    warn: (fields, message) => console.log(message, JSON.stringify(fields)),
    error: (fields, message) => console.log(message, fields.step, fields.fault.message),
  };
  const never = () => new Promise(() => undefined);
  // What a bot has open: the process does not end of itself.
  setInterval(() => undefined, 1000);
`;
const start = (script: string) =>
  startChild(`${head}\n${script}\nconsole.log("started");`, { shutdown: "createShutdown" });

describe("a shutdown", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends the newest first upon %s, with code 0",
    async (signal) => {
      const child = start(`
      const shutdown = createShutdown({ log });
      shutdown.add("store", () => console.log("closed the store"));
      shutdown.add("questions", async () => {
        await new Promise((resolve) => setImmediate(resolve));
        console.log("answered what was asked", shutdown.hasBegun);
      });`);
      await child.said("started");
      child.process.kill(signal);
      expect(await child.ended()).toEqual({
        code: 0,
        lines: [
          "started",
          `Shutting down {"reason":"${signal}"}`,
          "answered what was asked true",
          "closed the store",
          'Shut down {"code":0,"unfinished":[]}',
        ],
      });
    },
  );

  it("ends at once upon a second signal", async () => {
    const child = start(`
      createShutdown({ log, echoMs: 0 }).add("answering", () => {
        console.log("answering");
        return never();
      });`);
    await child.said("started");
    child.process.kill("SIGTERM");
    await child.said("answering");
    child.process.kill("SIGINT");
    const { code, lines } = await child.ended();
    expect(code).toBe(130);
    expect(lines.at(-1)).toBe('Ended at once by a second signal {"signal":"SIGINT"}');
  });

  it("takes the echo of a signal for the signal", async () => {
    const child = start(`
      createShutdown({ log, echoMs: 60_000 }).add("answering", async () => {
        process.once("SIGINT", () => console.log("heard it again"));
        console.log("answering");
        await new Promise((resolve) => process.once("SIGINT", () => setImmediate(resolve)));
      });`);
    await child.said("started");
    child.process.kill("SIGINT");
    await child.said("answering");
    child.process.kill("SIGINT");
    const { code, lines } = await child.ended();
    expect(lines).toContain("heard it again");
    expect(code).toBe(0);
  });

  it("goes on when a step fails or takes too long, says which, and ends with code 1", async () => {
    const child = start(`
      const shutdown = createShutdown({ log });
      shutdown.add("store", () => console.log("closed the store"));
      shutdown.add("gateway", (signal) => {
        signal.addEventListener("abort", () => console.log("gave up"));
        return never();
      }, { timeoutMs: 20 });
      shutdown.add("server", () => { throw new Error("no such server"); });`);
    await child.said("started");
    child.process.kill("SIGTERM");
    const { code, lines } = await child.ended();
    expect(code).toBe(1);
    expect(lines.slice(2)).toEqual([
      "gave up",
      "closed the store",
      "Not shut down server no such server",
      "Not shut down gateway It took longer than 20 ms",
      'Shut down {"code":1,"unfinished":["server","gateway"]}',
    ]);
  });

  it("lets all steps together take no longer than the grace", async () => {
    const child = start(`
      const shutdown = createShutdown({ log, graceMs: 50 });
      shutdown.add("second", never);
      shutdown.add("first", never);`);
    await child.said("started");
    child.process.kill("SIGTERM");
    const { code, lines } = await child.ended();
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('"unfinished":["first","second"]');
  });

  it("begins once, and takes the worse of two codes", async () => {
    const codes: number[] = [];
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    let runs = 0;
    await new Promise<void>((resolve) => {
      const shutdown = createShutdown({
        log,
        signals: [],
        exit: (code) => {
          codes.push(code);
          resolve();
        },
      });
      shutdown.add("count", () => {
        runs += 1;
        shutdown.add("late", () => {
          runs += 1;
        });
      });
      expect(shutdown.hasBegun).toBe(false);
      shutdown.begin("asked to", 0);
      shutdown.begin("crashed", 78);
      shutdown.begin("asked to", 0);
      expect(shutdown.hasBegun).toBe(true);
    });
    expect(codes).toEqual([78]);
    expect(runs).toBe(2);
  });
});
