import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import type { APIStringSelectComponent } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { PageMessage } from "../../src/sandbox/page/protocol.js";
import { createWorkspace } from "../cli/support/folders.js";
import type { Workspace } from "../cli/support/folders.js";
import { openPage } from "../sandbox/support/page-socket.js";
import type { PageSocket } from "../sandbox/support/page-socket.js";
import { tarnBay } from "../support/tarn-bay.js";
import { startBotProcess } from "./support/bot-process.js";
import type { BotProcess } from "./support/bot-process.js";
import { shownText } from "./support/shown-text.js";

const question = "Who designed the lighthouse on Gull Rock?";
/** Starting takes long on a machine that does other things. */
vi.setConfig({ testTimeout: 120_000 });

let workspace: Workspace;
const started: BotProcess[] = [];
beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.write("seeds", tarnBay);
});
afterEach(async () => {
  for (const one of started) one.signal("SIGKILL");
  await Promise.all(started.splice(0).map(({ ended }) => ended));
});
afterAll(() => workspace.remove());

/** Starts it as `npm start` does; resolves with the address that it tells. */
async function start(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly sandbox: BotProcess; readonly origin: string }> {
  const settings = { EMBEDDING_THREADS: "1", ...env };
  const sandbox = startBotProcess({ cwd: workspace.folder, env: settings, args });
  started.push(sandbox);
  await sandbox.wrote(/^Footnote is at .*\n/m);
  const told = /^Footnote is at (http:\/\/127\.0\.0\.1:\d+) \(Ctrl-C ends it\)\n/m.exec(
    sandbox.output(),
  );
  return { sandbox, origin: told?.[1] ?? "" };
}

/** The select menu of a message. */
function menuOf({ message }: PageMessage): APIStringSelectComponent {
  const menus = (message.components ?? []).flatMap(function inside(one: object): object[] {
    const within = "components" in one && Array.isArray(one.components) ? one.components : [];
    return [one, ...(within as object[]).flatMap(inside)];
  });
  const menu = menus.find((one) => "options" in one);
  if (!menu) throw new Error("The answer has no menu");
  return menu as APIStringSelectComponent;
}

const textOf = ({ message }: PageMessage): string => shownText(message);

/** The first message that reads so, be it there already or yet to come. */
async function reads(page: PageSocket, pattern: RegExp): Promise<PageMessage> {
  const channelId = await homeOf(page);
  const { messages } = await page.call("history", { channelId });
  const found = messages.find((message) => pattern.test(textOf(message)));
  return (
    found ?? (await page.next("message", ({ message }) => pattern.test(textOf(message)))).message
  );
}

async function ended({ signal, ended: end }: BotProcess): Promise<unknown> {
  signal("SIGINT");
  return end;
}

async function holdPort(): Promise<{ server: Server; port: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: String((server.address() as AddressInfo).port) };
}

describe("npm start without a token", () => {
  it("opens a page where the bot greets, answers with sources that open, and ends at Ctrl-C", async () => {
    await rm(join(workspace.folder, "index"), { recursive: true, force: true });
    const { sandbox, origin } = await start();
    const html = await (await fetch(origin)).text();
    expect(html).toContain("<title>Footnote sandbox</title>");
    const paths = [...html.matchAll(/"(\/page\/[^"]+)"/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths)
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 200]);

    const page = await openPage({ origin });
    const greeting = textOf(await reads(page, /documents?\*\* in `seeds`/));
    const [example = ""] = /What do the documents say about “[^”]+”\?/.exec(greeting) ?? [];
    expect(example).not.toBe("");
    const { messages } = await page.call("history", { channelId: await homeOf(page) });
    expect(messages).toHaveLength(1);

    const channelId = messages[0]?.message.channel_id ?? "";
    await page.call("say", { channelId, text: question });
    const answer = (
      await page.next("message", ({ message }) => textOf(message).includes("Edwin Marsh"))
    ).message;
    const { custom_id: customId, options } = menuOf(answer);
    const values = options.slice(0, 1).map(({ value }) => value);
    await page.call("choose", { messageId: answer.message.id, customId, values });
    const source = await page.next("message", ({ message }) =>
      textOf(message).includes("41 metres"),
    );
    expect(source.message.may.dismiss).toBe(true);

    await page.call("say", { channelId, text: example });
    await page.next(
      "message",
      ({ message }) => message.message.author.bot === true && textOf(message).includes("[1]"),
    );
    page.close();
    expect(await ended(sandbox)).toEqual({ code: 0, signal: null });
    expect(sandbox.output()).toBe(`Footnote is at ${origin} (Ctrl-C ends it)\n`);
    expect(await readdir(workspace.folder)).toEqual(["index", "seeds"]);
  });

  it("answers what is asked before there is an index", async () => {
    await rm(join(workspace.folder, "index"), { recursive: true, force: true });
    const { origin } = await start();
    const page = await openPage({ origin });
    const channelId = await homeOf(page);
    await page.call("say", { channelId, text: question });
    await page.next("message", ({ message }) => textOf(message).includes("Edwin Marsh"));
    page.close();
  });

  it("ends at once while it builds the index", async () => {
    await rm(join(workspace.folder, "index"), { recursive: true, force: true });
    const { sandbox } = await start();
    expect(await ended(sandbox)).toEqual({ code: 0, signal: null });
  });

  it("greets who has no documents with what to do", async () => {
    await workspace.write("nothing", {});
    const { origin } = await start(["--documents", "nothing", "--index", "no-index"]);
    const page = await openPage({ origin });
    expect(textOf(await reads(page, /nothing to read/))).toContain("/reindex");
    page.close();
  });

  it("keeps messages and settings with --keep, and only then", async () => {
    const first = await start(["--keep"]);
    const page = await openPage(first);
    const { message: greeting } = await reads(page, /in `seeds`/);
    const viewerId = stateOf(page)?.viewerId ?? "";
    await page.call("say", { channelId: greeting.channel_id, text: "remember this, please" });
    expect(await ended(first.sandbox)).toEqual({ code: 0, signal: null });
    expect(await readdir(join(workspace.folder, "data"))).toEqual(
      expect.arrayContaining(["sandbox.sqlite", "sandbox.state"]),
    );

    const second = await start(["--keep"]);
    const again = await openPage(second, { as: viewerId });
    const channelId = await homeOf(again);
    const { messages } = await again.call("history", { channelId });
    expect(messages.map(({ message }) => message.id)).toContain(greeting.id);
    expect(messages.map(({ message }) => message.content)).toContain("remember this, please");
    // #ask is still one where questions need no mention, which only the bot's settings tell.
    if (stateOf(again)?.bot.online !== true)
      await again.next("state", (frame) => frame.state.bot.online);
    await again.call("say", { channelId, text: question });
    await again.next("message", ({ message }) => textOf(message).includes("Edwin Marsh"));
    again.close();
    expect(await ended(second.sandbox)).toEqual({ code: 0, signal: null });
  });

  it("says what is wrong with a kept state, in one line", async () => {
    await workspace.write("data", {});
    await writeFile(join(workspace.folder, "data", "sandbox.state"), "?");
    const sandbox = startBotProcess({ cwd: workspace.folder, env: {}, args: ["--keep"] });
    started.push(sandbox);
    expect(await sandbox.ended).toEqual({ code: 1, signal: null });
    expect(sandbox.output()).toContain("Cannot go on with the kept sandbox: it is damaged");
    expect(sandbox.output()).not.toContain("    at ");
    await rm(join(workspace.folder, "data"), { recursive: true });
  });

  it("takes the port that it is given, and no other", async () => {
    const { server, port } = await holdPort();
    const sandbox = startBotProcess({ cwd: workspace.folder, env: { PORT: port } });
    started.push(sandbox);
    expect(await sandbox.ended).toEqual({ code: 1, signal: null });
    expect(sandbox.output()).toContain(`Cannot serve the sandbox on port ${port}`);
    await new Promise((resolve) => server.close(resolve));
    expect((await start(["--port", port], { PORT: "1" })).origin).toBe(`http://127.0.0.1:${port}`);
  });

  it("finds a free port where the usual one is taken", async () => {
    const [one, other] = [await start(), await start()];
    expect(one.origin).not.toBe(other.origin);
    for (const { origin } of [one, other]) expect((await fetch(origin)).status).toBe(200);
  });

  it.each([
    ["--port", "0"],
    ["--port", "http"],
  ])("does not take %s %s", async (...args) => {
    const sandbox = startBotProcess({ cwd: workspace.folder, env: {}, args });
    started.push(sandbox);
    expect(await sandbox.ended).toEqual({ code: 78, signal: null });
    expect(sandbox.output()).toMatch(/^Cannot use these settings:\nPORT must be /);
  });

  it("opens the terminal chat with --terminal, or when questions are piped in", async () => {
    for (const args of [["--terminal"], []]) {
      const chat = startBotProcess({
        cwd: workspace.folder,
        env: { EMBEDDING_THREADS: "1" },
        input: `${question}\n`,
        args,
      });
      started.push(chat);
      expect(await chat.ended).toEqual({ code: 0, signal: null });
      expect(chat.output()).toContain("Edwin Marsh");
    }
  });

  it("explains itself", async () => {
    const help = startBotProcess({ cwd: workspace.folder, env: {}, args: ["--help"] });
    started.push(help);
    expect(await help.ended).toEqual({ code: 0, signal: null });
    for (const told of ["npm run start --", "--terminal", "--port", "--keep", "piped in"])
      expect(help.output()).toContain(told);
  });
});

describe("the page's files", () => {
  it("are not changed by what is served", async () => {
    const { origin } = await start();
    const styles = await (await fetch(`${origin}/page/styles.css`)).text();
    expect(styles).toBe(await readFile("src/sandbox/client/styles.css", "utf8"));
  });
});

const stateOf = (page: PageSocket) => {
  const states = page.frames.flatMap((frame) => (frame.kind === "state" ? [frame.state] : []));
  return states.at(-1);
};

async function homeOf(page: PageSocket): Promise<string> {
  const known = stateOf(page)?.homeChannelId;
  if (known) return known;
  const { state } = await page.next("state", (frame) => frame.state.homeChannelId !== null);
  return state.homeChannelId ?? "";
}
