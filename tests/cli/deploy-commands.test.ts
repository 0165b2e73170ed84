import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commandRegistrations } from "../../src/compose-bot.js";
import { createSandbox } from "../../src/sandbox/sandbox.js";
import type { Sandbox } from "../../src/sandbox/sandbox.js";
import { runCommand } from "./support/command.js";
import type { CommandResult } from "./support/command.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

const token = "a-token.that-must.never-be-told";
const count = commandRegistrations().length;

let workspace: Workspace;
let sandbox: Sandbox;
let written: string;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());
beforeEach(async () => {
  sandbox = await createSandbox({ token });
  written = "";
});
afterEach(async () => {
  await sandbox.stop();
  expect(written).not.toContain(token);
});

async function deploy(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = { DISCORD_TOKEN: token },
): Promise<CommandResult> {
  const result = await runCommand("deploy-commands", args, {
    cwd: workspace.folder,
    env: { DISCORD_API: sandbox.restUrl, ...env },
  });
  written += result.stdout + result.stderr;
  return result;
}

const success = (stdout: string): CommandResult => ({ stdout, stderr: "", code: 0 });
const failure = (stderr: string, code = 1): CommandResult => ({ stdout: "", stderr, code });
const known = (guildId?: string): string[] =>
  [...sandbox.world.commands.values()]
    .filter(({ guild_id }) => guild_id === guildId)
    .map(({ name }) => name);

describe("npm run deploy-commands", () => {
  it("registers everywhere, and again only what is not as it should be", async () => {
    expect(await deploy()).toEqual(success(`Registered ${count} commands everywhere\n`));
    expect(known()).toHaveLength(count);
    expect(known()).toContain("ask");

    const unchanged = success(`Discord knows these ${count} commands already, everywhere\n`);
    expect(await deploy()).toEqual(unchanged);

    // What Discord knows may be less than ours, other, or more.
    const [first] = [...sandbox.world.commands.values()];
    if (!first) throw new Error("There is no command");
    for (const changed of [{ description: "Old words" }, { default_member_permissions: "8" }]) {
      sandbox.world.commands.set(first.id, { ...first, ...changed });
      expect(await deploy()).toEqual(success(`Registered ${count} commands everywhere\n`));
    }
    sandbox.world.commands.delete(first.id);
    expect(await deploy()).toEqual(success(`Registered ${count} commands everywhere\n`));
    expect(await deploy()).toEqual(unchanged);
  });

  it("registers in one server alone", async () => {
    const guild = sandbox.addGuild({ name: "Tarn Bay" });
    const where = `in the server ${guild.id}`;
    const args = ["--guild", guild.id];
    expect(await deploy(args)).toEqual(success(`Registered ${count} commands ${where}\n`));
    expect(known(guild.id)).toHaveLength(count);
    expect(known()).toEqual([]);
    expect(await deploy(args)).toEqual(
      success(`Discord knows these ${count} commands already, ${where}\n`),
    );
  });

  it("tells in one sentence why it cannot", async () => {
    const elsewhere = sandbox.addGuild({ name: "Elsewhere", withBot: false });
    expect(await deploy(["--guild", elsewhere.id])).toEqual(
      failure(`The bot is not in the server ${elsewhere.id}\n`),
    );
    expect(await deploy([], { DISCORD_TOKEN: "another-token" })).toEqual(
      failure(
        "Discord does not accept DISCORD_TOKEN: copy it again from the developer portal (Bot → Reset Token)\n",
      ),
    );
    expect(await deploy([], {})).toEqual(
      failure("Cannot use these settings:\nDISCORD_TOKEN is missing\n", 78),
    );
    expect(await deploy(["--guild", "Tarn Bay"])).toMatchObject({ code: 2, stdout: "" });
    await sandbox.stop();
    const { port } = new URL(sandbox.origin);
    expect(await deploy()).toEqual(
      failure(`Cannot reach Discord: connect ECONNREFUSED 127.0.0.1:${port}\n`),
    );
  });
});
