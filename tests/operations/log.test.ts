import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLog, type Log, type LogOptions } from "../../src/operations/log.js";

function logInto(lines: string[], options: Partial<LogOptions> = {}): Log {
  const destination = { write: (line: string) => void lines.push(line) };
  return createLog({ level: "debug", destination, ...options });
}

function logged(
  fields: object,
  { level = "info", ...options }: Partial<LogOptions> = {},
): Record<string, unknown> {
  const lines: string[] = [];
  const log = logInto(lines, options);
  if (level !== "silent") log[level](fields, "It happened");
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "") as Record<string, unknown>;
}

describe("a log", () => {
  it("writes one line of JSON an event, with level, time and fields", () => {
    const { time, ...rest } = logged({ guild: "1", ms: 5 });
    expect(rest).toEqual({ level: "info", msg: "It happened", guild: "1", ms: 5 });
    expect(new Date(String(time)).toISOString()).toBe(time);
  });

  it("writes only what is of its level or above", () => {
    const lines: string[] = [];
    const log = logInto(lines, { level: "warn" });
    log.debug({}, "no");
    log.info({}, "no");
    log.warn({}, "yes");
    log.error({}, "yes");
    expect(lines).toHaveLength(2);
  });

  it("has children that bind fields, and children of children", () => {
    const lines: string[] = [];
    logInto(lines)
      .child({ shard: 1, question: "Why?" })
      .child({ guild: "2" })
      .info({ a: 3 }, "Yes");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ shard: 1, guild: "2", a: 3 });
    expect(lines[0]).not.toContain("Why?");
  });

  it("tells errors with stack and causes, but not what they carry", () => {
    const cause = Object.assign(new TypeError("low"), { code: 10062 });
    const error = Object.assign(new Error("high", { cause }), {
      requestBody: { json: { content: "an answer" }, files: "a file" },
      status: 404,
    });
    const both = new AggregateError([error, new Error("other")], "both");
    const { fault, list } = logged({ fault: error, list: [both] }) as {
      fault: object;
      list: object;
    };
    expect(fault).toMatchObject({
      type: "Error",
      message: "high",
      status: 404,
      stack: expect.stringContaining("log.test") as string,
      cause: { type: "TypeError", message: "low", code: 10062 },
    });
    expect(list).toMatchObject([{ errors: [{ message: "high" }, { message: "other" }] }]);
    expect(JSON.stringify([fault, list])).not.toMatch(/an answer|a file/);
    expect(logged(error)).toMatchObject({ error: { message: "high" } });
  });

  it("drops what people wrote above debug, however deep", () => {
    const fields = { question: "a", at: [{ content: "b", id: 1 }], more: { text: { c: 1 }, d: 2 } };
    for (const level of ["info", "warn", "error"] as const) {
      const line = logged(fields, { level });
      expect(line).toMatchObject({ at: [{ id: 1 }], more: { d: 2 } });
      expect(JSON.stringify(line)).not.toMatch(/question|content|text/);
    }
    expect(logged(fields, { level: "debug" })).toMatchObject(fields);
  });

  it("writes anything without throwing", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    const { proxy } = Proxy.revocable({}, {});
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const fields = {
      circle,
      proxy,
      revoked: revoked.proxy,
      big: 5n,
      when: new Date(0),
      bad: new Date(NaN),
      bytes: new Float32Array(512),
      map: new Map([["a", new Set([1])]]),
      get broken(): string {
        throw new Error("no");
      },
    };
    expect(() => logged({ nested: fields, fn: () => 1, sym: Symbol("s") })).not.toThrow();
    expect(logged({ circle, bytes: fields.bytes, big: 5n, map: fields.map })).toMatchObject({
      circle: { self: "[circular]" },
      bytes: "[2048 bytes]",
      big: "5",
      map: [["a", [1]]],
    });
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }),
        (it) => {
          logged({ it });
        },
      ),
    );
  });
});

describe("a secret", () => {
  /** Ways to hide a secret in what is logged. */
  const hide: readonly ((secret: string) => { fields: object; message?: string })[] = [
    (secret) => ({ fields: {}, message: `Cannot log in with ${secret}` }),
    (secret) => ({ fields: { [secret]: secret } }),
    (secret) => ({ fields: { a: [{ b: new Map([[secret, new Set([secret])]]) }] } }),
    (secret) => ({ fields: new Error(secret) }),
    (secret) => ({ fields: { error: new Error("no", { cause: new Error(`x${secret}x`) }) } }),
    (secret) => ({ fields: { error: new AggregateError([new Error(secret)]) } }),
    (secret) => ({ fields: { url: `https://a.example/?key=${encodeURIComponent(secret)}` } }),
    (secret) => ({ fields: { body: JSON.stringify({ secret }) } }),
    (secret) => ({ fields: { body: JSON.stringify({ body: JSON.stringify([secret]) }) } }),
    (secret) => ({ fields: { headers: { authorization: `Bot ${secret}` } } }),
    (secret) => ({ fields: { toJSON: () => ({ secret }) } }),
    (secret) => {
      const error = new Error("no");
      error.stack = `Error: no\n    at login (${secret})`;
      return { fields: { error } };
    },
  ];
  /** Texts of ASCII that cannot stand in a line by chance. */
  const anySecret = fc
    .string({ unit: "grapheme-ascii", minLength: 6, maxLength: 60 })
    .map((text) => `\u00e4\u00f6${text}`);
  const unescaped = (text: string): string => text.replaceAll(/\\+/g, "\\");

  it.each([true, false])("is in no line, wherever it hides (pretty: %s)", (pretty) => {
    const way = fc.constantFrom(...hide);
    const level = fc.constantFrom("debug", "info", "warn", "error");
    fc.assert(
      fc.property(anySecret, way, level, fc.boolean(), (secret, hidden, name, isBound) => {
        const lines: string[] = [];
        const log = logInto(lines, { secrets: ["another-secret", secret], pretty });
        const { fields, message = "It happened" } = hidden(secret);
        if (isBound) log.child({ deep: fields })[name]({}, message);
        else log[name](fields, message);
        const [line = ""] = lines;
        expect(line).toContain("[redacted]");
        expect(line).not.toContain(secret);
        expect(line).not.toContain(encodeURIComponent(secret));
        expect(unescaped(line)).not.toContain(unescaped(JSON.stringify(secret).slice(1, -1)));
      }),
      { numRuns: 500 },
    );
  });

  it("is the token of an interaction too", () => {
    const token = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4";
    const address = "https://discord.com/api/v10/webhooks/123456789012345678";
    const error = Object.assign(new Error(`POST ${address}/${token}/messages/@original failed`), {
      url: `https://discord.com/api/v10/interactions/123456789012345678/${token}/callback`,
    });
    const text = JSON.stringify(logged({ error }));
    expect(text).not.toContain(token);
    expect(text).toContain(`${address}/[redacted]/messages/@original`);
  });

  it("is not what has less than eight characters", () => {
    expect(logged({ a: "level" }, { secrets: ["", "e", "level"] })).toMatchObject({ a: "level" });
  });
});

describe("a pretty line", () => {
  it("has the fields behind the message and the stacks below it", () => {
    const lines: string[] = [];
    const error = new Error("high", { cause: new Error("low") });
    logInto(lines, { pretty: true }).warn({ guild: "1", error }, "It happened");
    const [head, ...below] = (lines[0] ?? "").trimEnd().split("\n");
    expect(head).toMatch(/^\d\d:\d\d:\d\d WARN It happened guild="1" error="high"$/);
    expect(below[0]).toBe("  Error: high");
    expect(below).toContain("  Error: low");
  });

  it("is written even where a secret was a number", () => {
    const lines: string[] = [];
    logInto(lines, { pretty: true, secrets: ["12345678"] }).info({ pin: 12_345_678 }, "Yes");
    expect(lines[0]).toContain('"pin":[redacted]');
  });

  it("lets nobody write to the terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const lines: string[] = [];
        logInto(lines, { pretty: true }).info({ name: text, [text]: 1 }, text);
        expect(lines[0]).toMatch(/^[^\n]*\n$/);
        expect(lines[0]?.slice(0, -1)).not.toMatch(/[^\P{Cc}\t]/u);
      }),
    );
  });
});
