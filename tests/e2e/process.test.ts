import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PermissionsBitField } from "discord.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { neededPermissions } from "../../src/discord/needed-permissions.js";
import { shardOf } from "../../src/sandbox/gateway/shard-of.js";
import type { Person } from "../../src/sandbox/people/person.js";
import { createSandbox } from "../../src/sandbox/sandbox.js";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.js";
import type { SandboxChannel } from "../../src/sandbox/world/world.js";
import { createWorkspace } from "../cli/support/folders.js";
import type { Workspace } from "../cli/support/folders.js";
import { tarnBay } from "../support/tarn-bay.js";
import { startBotProcess } from "./support/bot-process.js";
import type { BotProcess, LogLine } from "./support/bot-process.js";
import { shownText } from "./support/shown-text.js";

const token = "a-token.that-must.never-be-told";
const question = "Who designed the lighthouse on Gull Rock?";
/** Starting takes long on a machine that does other things. */
const waitMs = 60_000;
vi.setConfig({ testTimeout: 2 * waitMs });

let workspace: Workspace;
let sandbox: Sandbox;
let ada: Person;
let square: SandboxChannel;
let databases = 0;
const started: BotProcess[] = [];

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.write("seeds", tarnBay);
});
afterAll(() => workspace.remove());
beforeEach(() => openSandbox());
afterEach(async () => {
  for (const bot of started) bot.signal("SIGKILL");
  await Promise.all(started.map(({ ended }) => ended));
  await sandbox.stop();
  const written = started.splice(0).map(({ output }) => output());
  expect(written.filter((output) => output.includes(token))).toEqual([]);
});

async function openSandbox(options: SandboxOptions = {}): Promise<void> {
  sandbox = await createSandbox({ token, ...options });
  const guild = sandbox.addGuild({ name: "Tarn Bay" });
  ada = sandbox.addPerson({ name: "Ada" });
  ada.join(guild);
  square = guild.addChannel({ name: "square" });
}

/** The folders are the same for all, so that only the first one has to build the index. */
function start(env: Readonly<Record<string, string>> = {}): BotProcess {
  const bot = startBotProcess({
    cwd: workspace.folder,
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API: sandbox.restUrl,
      EMBEDDING_THREADS: "1",
      DATABASE: join(workspace.folder, `bot-${databases++}.sqlite`),
      ...env,
    },
  });
  started.push(bot);
  return bot;
}

/** Waits until it is connected, has registered its commands and has an index. */
async function ready(bot: BotProcess): Promise<BotProcess> {
  await bot.logs("Invite the bot");
  await bot.logs("The index was compared");
  return bot;
}

const mention = (): string => `<@${sandbox.bot.id}>`;

async function ask(text = question, { channel = square, person = ada } = {}): Promise<string> {
  const asked = await person.say(channel, `${mention()} ${text}`);
  return shownText(await sandbox.replyTo(asked, { timeoutMs: waitMs }));
}

const errors = (bot: BotProcess): LogLine[] => bot.log().filter(({ level }) => level === "error");

function registrations(): number {
  return sandbox.journal
    .entries()
    .filter(
      (told) => told.kind === "rest" && told.method === "PUT" && told.path.endsWith("/commands"),
    ).length;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("the first start", () => {
  it("connects, registers the commands, tells the invite link, and builds the index meanwhile", async () => {
    await rm(join(workspace.folder, "index"), { recursive: true, force: true });
    const bot = await ready(start());
    const order = bot.log().map(({ msg }) => msg);
    expect(order.indexOf("Ready")).toBeLessThan(
      order.indexOf("The index was compared with the documents"),
    );
    expect(await bot.logs("The index was compared")).toMatchObject({ outcome: "built" });
    expect(registrations()).toBe(1);
    expect(sandbox.world.commands.size).toBeGreaterThan(8);
    const { msg } = await bot.logs("Invite the bot");
    const link = new URL(msg.replace("Invite the bot with ", ""));
    expect(link.searchParams.get("client_id")).toBe(sandbox.world.application.id);
    expect(link.searchParams.get("scope")?.split(" ").toSorted()).toEqual([
      "applications.commands",
      "bot",
    ]);
    expect(
      new PermissionsBitField(BigInt(link.searchParams.get("permissions") ?? "")).toArray(),
    ).toEqual(new PermissionsBitField([...neededPermissions]).toArray());
    expect(await ask()).toContain("Edwin Marsh");
    expect(errors(bot)).toEqual([]);
  });
});

describe("a later start", () => {
  it("registers nothing again, and opens the answers from before", async () => {
    const env = { DATABASE: join(workspace.folder, "kept.sqlite") };
    const first = await ready(start(env));
    const asked = await ada.say(square, `${mention()} ${question}`);
    const answer = await sandbox.replyTo(asked, { timeoutMs: waitMs });
    first.signal("SIGTERM");
    expect(await first.ended).toEqual({ code: 0, signal: null });
    await ready(start(env));
    expect(registrations()).toBe(1);
    const open = await ada.choose(answer, { label: openable(answer) });
    expect(shownText(await open.reply({ timeoutMs: waitMs }))).toContain("41 metres");
  });
});

/** The label of the first source in the menu of an answer. */
function openable(answer: object): string {
  const label = /"label":"((?:[^"\\]|\\.)*)","value"/.exec(JSON.stringify(answer))?.[1];
  if (label === undefined) throw new Error("The answer offers no source to open");
  return label;
}

describe("without a token", () => {
  it("opens the terminal chat", async () => {
    const chat = startBotProcess({
      cwd: workspace.folder,
      env: { EMBEDDING_THREADS: "1" },
      input: `${question}\n`,
    });
    started.push(chat);
    expect(await chat.ended).toEqual({ code: 0, signal: null });
    expect(chat.output()).toContain("Edwin Marsh");
  });
});

describe("a signal", () => {
  /** Somebody waits for an answer, which Discord takes only after so many milliseconds. */
  async function answering(bot: BotProcess, ms: number) {
    await ready(bot);
    sandbox.faults.add({ kind: "delay", ms }, { method: "PATCH", path: "/webhooks/**" });
    const asked = await ada.use(square, "/ask", { question });
    await asked.acknowledged(waitMs);
    return asked;
  }

  it("lets an answer in hand be finished, and ends the process with 0", async () => {
    const bot = start();
    const asked = await answering(bot, 2_000);
    bot.signal("SIGTERM");
    expect(shownText(await asked.reply({ timeoutMs: waitMs }))).toContain("Edwin Marsh");
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(errors(bot)).toEqual([]);
  });

  it("ends the process at once the second time", async () => {
    const bot = start();
    await answering(bot, 30_000);
    bot.signal("SIGINT");
    await bot.logs("Shutting down");
    await pause(300); // What comes sooner is taken for an echo.
    bot.signal("SIGINT");
    expect(await bot.ended).toEqual({ code: 130, signal: null });
  });

  it("ends a bot that is connecting", async () => {
    await sandbox.stop();
    const bot = start();
    await bot.logs("Cannot reach Discord");
    bot.signal("SIGTERM");
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(errors(bot)).toEqual([]);
  });
});

describe("Discord", () => {
  it("that does not accept the token ends the bot with one sentence", async () => {
    const bot = start({ DISCORD_TOKEN: "another-token.that-is-wrong" });
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(errors(bot).map(({ msg }) => msg)).toEqual([
      "Discord does not accept DISCORD_TOKEN: copy it again from the developer portal (Bot → Reset Token)",
    ]);
    expect(bot.output()).not.toContain("another-token.that-is-wrong");
  });

  it("that refuses the Message Content intent gets a bot without it", async () => {
    await sandbox.stop();
    await openSandbox({ privilegedIntents: 0 });
    const bot = await ready(start({ MESSAGE_CONTENT: "true" }));
    expect(bot.log().filter(({ msg }) => msg.includes("Message Content intent"))).toMatchObject([
      { level: "warn" },
    ]);
    expect(await ask()).toContain("Edwin Marsh");
  });

  it("that closes the connection for good later ends the bot with one sentence", async () => {
    const bot = await ready(start());
    sandbox.gateway.close(4004);
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(errors(bot).map(({ msg }) => msg)).toEqual([
      expect.stringContaining("Discord does not accept DISCORD_TOKEN"),
    ]);
  });

  it("that cannot be reached is tried again until it can; the health server tells", async () => {
    const port = Number(new URL(sandbox.origin).port);
    await sandbox.stop();
    const healthPort = await freePort();
    const health = (path: string): Promise<Response> =>
      fetch(`http://127.0.0.1:${healthPort}/${path}`);
    const readiness = async (): Promise<number> => (await health("readyz")).status;
    const becomes = (status: number): Promise<void> =>
      vi.waitFor(
        async () => {
          expect(await readiness()).toBe(status);
        },
        {
          timeout: waitMs,
          interval: 50,
        },
      );
    const bot = start({ HEALTH_PORT: String(healthPort) });
    const retries = [
      await bot.logs(/Cannot reach Discord .* in 1 s$/),
      await bot.logs(/Cannot reach Discord .* in 2 s$/),
    ];
    expect(retries.map(({ level }) => level)).toEqual(["warn", "warn"]);
    expect((await health("healthz")).status).toBe(200);
    expect(await readiness()).toBe(503);
    await openSandbox({ port });
    await ready(bot);
    await becomes(200);
    expect(errors(bot)).toEqual([]);

    const count = async (name: string): Promise<number> => {
      const metrics = await (await health("metrics")).text();
      const line = metrics.split("\n").find((each) => each.startsWith(`${name} `));
      return Number(line?.split(" ").at(-1) ?? 0);
    };
    const answers = 'footnote_answers_total{kind="answered"}';
    const mentions = 'footnote_interactions_total{command="mention",outcome="done"}';
    expect(await count(answers)).toBe(0);
    await ask();
    await vi.waitFor(
      async () => {
        expect(await count(mentions)).toBe(1);
      },
      { timeout: waitMs },
    );
    expect(await count(answers)).toBe(1);
    const asked = await ada.use(square, "/ask", { question });
    await asked.reply({ timeoutMs: waitMs });
    expect(await count("footnote_acknowledgement_seconds_count")).toBe(1);
    expect(await count(answers)).toBe(2);
    expect(await count('footnote_indexing_seconds_count{outcome="unchanged"}')).toBe(1);
    expect(await count('footnote_gateway_state{state="ready"}')).toBe(1);

    sandbox.gateway.refuse(1_000);
    sandbox.gateway.drop();
    await becomes(503);
    await becomes(200);
    expect(await ask("When did the harbour museum open?")).toContain("1987");
  });
});

describe("settings", () => {
  it("that are wrong are all told together", async () => {
    const bot = start({ PROCESSES: "many", LOG_LEVEL: "loud", HEALTH_PORT: "99999" });
    expect(await bot.ended).toEqual({ code: 78, signal: null });
    expect(bot.output().trim().split("\n")).toEqual([
      "Cannot use these settings:",
      expect.stringMatching(/^PROCESSES /),
      expect.stringMatching(/^LOG_LEVEL /),
      expect.stringMatching(/^HEALTH_PORT /),
    ]);
  });

  it.each<[string, (file: string) => Promise<void>, string]>([
    ["a folder", (file) => mkdir(file).then(() => undefined), "must be writable"],
    ["no database", (file) => writeFile(file, "words ".repeat(2_000)), "it is no SQLite database"],
    ["damaged", damage, "it is damaged"],
  ])("name a database that is %s: it ends with one sentence", async (name, make, sentence) => {
    const file = join(workspace.folder, `${name}.sqlite`);
    await make(file);
    const bot = start({ DATABASE: file });
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(errors(bot).map(({ msg }) => msg)).toEqual([expect.stringContaining(sentence)]);
    expect(errors(bot)[0]?.msg).toContain(file);
  });

  it("name a port that is taken: it ends with one sentence", async () => {
    const { port } = new URL(sandbox.origin);
    const bot = start({ HEALTH_PORT: port });
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(errors(bot).map(({ msg }) => msg)).toEqual([
      expect.stringContaining(`Cannot serve health on 127.0.0.1:${port}`),
    ]);
  });

  /** Writes over the pages behind the first one of a database that a bot has made. */
  async function damage(file: string): Promise<void> {
    const bot = await ready(start({ DATABASE: file }));
    await ask();
    bot.signal("SIGTERM");
    await bot.ended;
    const whole = await readFile(file);
    await writeFile(file, whole.fill("damaged ", 4_096));
  }
});

describe("the log", () => {
  it("holds no word of a question above debug", async () => {
    const bot = await ready(start({ LOG_LEVEL: "debug" }));
    await ask("Who won the xylophone contest in Zanzibar?");
    const asked = await ada.use(square, "/ask", { question: "Who keeps the xylophone?" });
    await asked.reply({ timeoutMs: waitMs });
    bot.signal("SIGTERM");
    await bot.ended;
    const holding = bot.log().filter((line) => /xylophone/i.test(JSON.stringify(line)));
    expect(holding.filter(({ level }) => level !== "debug")).toEqual([]);
  });
});

describe("PROCESSES=2", () => {
  const pids = (): Map<number, number> =>
    new Map(
      execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/).map(Number))
        .map(([pid = NaN, parent = NaN]) => [pid, parent]),
    );
  const shardsOf = ({ pid }: BotProcess): number[] =>
    [...pids()].flatMap(([child, parent]) => (parent === pid ? [child] : []));
  const isGone = (pid: number): boolean => !pids().has(pid);

  /** Makes guilds until both processes have one; a channel of each. */
  function channels(): SandboxChannel[] {
    const found = new Map<number, SandboxChannel>();
    while (found.size < 2) {
      const guild = sandbox.addGuild({ name: "Bay" });
      ada.join(guild);
      found.set(shardOf(guild.id, 2), guild.addChannel({ name: "pier" }));
    }
    return [...found.values()];
  }

  async function startTwo(): Promise<BotProcess> {
    const bot = start({ PROCESSES: "2" });
    await vi.waitFor(
      () => {
        const shards = bot.log().filter(({ msg }) => msg === "Ready");
        expect(shards.map(({ shard }) => shard)).toEqual([0, 1]);
        const compared = bot.log().filter(({ msg }) => msg.startsWith("The index was compared"));
        expect(compared).toHaveLength(2);
      },
      { timeout: waitMs, interval: 100 },
    );
    return bot;
  }

  it("answers in all guilds, and a signal ends both", async () => {
    const places = channels();
    const bot = await startTwo();
    const shards = shardsOf(bot);
    expect(shards).toHaveLength(2);
    for (const channel of places) {
      expect(await ask(question, { channel })).toContain("Edwin Marsh");
    }
    expect(registrations()).toBe(1);
    bot.signal("SIGTERM");
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(shards.filter((pid) => !isGone(pid))).toEqual([]);
    expect(errors(bot)).toEqual([]);
  });

  it("starts one again that has crashed, and leaves none when it is killed itself", async () => {
    const bot = await startTwo();
    const [first = NaN] = shardsOf(bot);
    process.kill(first, "SIGKILL");
    await bot.logs("A process has ended");
    await vi.waitFor(
      () => {
        expect(bot.log().filter(({ msg }) => msg === "Ready")).toHaveLength(3);
      },
      {
        timeout: waitMs,
      },
    );
    const shards = shardsOf(bot);
    expect(shards).toHaveLength(2);
    bot.signal("SIGKILL");
    await bot.ended;
    await vi.waitFor(
      () => {
        expect(shards.filter((pid) => !isGone(pid))).toEqual([]);
      },
      {
        timeout: waitMs,
      },
    );
  });

  it("ends with one process when Discord does not accept the token", async () => {
    const bot = start({ PROCESSES: "auto", DISCORD_TOKEN: "another-token.that-is-wrong" });
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    const both = start({ PROCESSES: "2", DISCORD_TOKEN: "another-token.that-is-wrong" });
    expect(await both.ended).toEqual({ code: 1, signal: null });
    expect(errors(both).map(({ msg }) => msg)).toEqual([
      expect.stringContaining("Discord does not accept DISCORD_TOKEN"),
      "A process has ended",
    ]);
  });
});
