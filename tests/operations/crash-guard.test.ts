import { describe, expect, it } from "vitest";
import { startChild } from "./child.js";

const head = `
  let faults = 0;
  const log = createLog({ level: "info", secrets: ["hunter2-hunter2"] });
  const shutdown = createShutdown({ log });
  shutdown.add("store", () => console.log("closed the store"));
  installCrashGuard({
    log, end: shutdown.begin, newId: () => "F" + ++faults, maxRejectionsPerMinute: 3,
    onFault: (fault) => console.log("fault", fault.id, fault.message),
  });
  const turns = (count) => new Promise((resolve) => {
    let left = count;
    const turn = () => left-- > 0 ? setImmediate(turn) : resolve();
    turn();
  });
`;
const start = (script: string) =>
  startChild(head + script, {
    "crash-guard": "installCrashGuard",
    log: "createLog",
    shutdown: "createShutdown",
  });

describe("a crash guard", () => {
  it("ends the process through its shutdown upon an exception, with code 1", async () => {
    const child = start(`
      setInterval(() => undefined, 1000);
      setImmediate(() => { throw new Error("hunter2-hunter2 is wrong", { cause: new Error("typo") }); });`);
    const { code, lines } = await child.ended();
    expect(code).toBe(1);
    expect(lines).toContain("closed the store");
    expect(lines).toContain("fault F1 hunter2-hunter2 is wrong");
    const logged = lines.find((line) => line.includes("Nobody caught"));
    expect(JSON.parse(logged ?? "")).toMatchObject({
      level: "error",
      fault: "F1",
      error: { type: "Error", message: "[redacted] is wrong", cause: { message: "typo" } },
    });
  });

  it("survives a few rejections and logs each", async () => {
    const child = start(`
      Promise.reject(new Error("one"));
      Promise.reject("two");
      Promise.reject(Object.create(null));
      await turns(5);
      console.log("still here");`);
    const { code, lines } = await child.ended();
    expect(code).toBe(0);
    expect(lines.filter((line) => line.includes("Nobody handled"))).toHaveLength(3);
    expect(lines).toContain("fault F2 two");
    expect(lines.at(-1)).toBe("still here");
  });

  it("ends the process when there are too many rejections in a minute", async () => {
    const child = start(`
      for (let index = 0; index < 4; index += 1) Promise.reject(new Error("again"));
      setInterval(() => undefined, 1000);`);
    const { code, lines } = await child.ended();
    expect(code).toBe(1);
    expect(lines.join("\n")).toContain('"reason":"too many unhandled rejections"');
    expect(lines).toContain("closed the store");
  });

  it("ends with code 1 when the shutdown itself crashes", async () => {
    const child = start(`
      shutdown.add("worse", async () => {
        setImmediate(() => { throw new Error("in the middle"); });
        await turns(3);
      });
      shutdown.begin("asked to", 0);`);
    const { code, lines } = await child.ended();
    expect(code).toBe(1);
    expect(lines).toContain("closed the store");
  });
});
