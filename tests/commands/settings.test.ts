import { describe, expect, it } from "vitest";
import { settingsCommand } from "../../commands/settings.js";
import { english } from "../../src/discord/strings/english.js";
import { spanish } from "../../src/discord/strings/spanish.js";
import type { Services } from "../../src/discord/services.js";
import { fakeUse, lastText } from "../support/command-use.js";
import { discordServices } from "../support/discord-services.js";

async function run(values: Record<string, unknown>, services: Services = discordServices()) {
  const { use, shown } = fakeUse({ services, values, person: { isAdmin: true } });
  await settingsCommand.run(use);
  return { services, text: lastText(shown), settings: services.settings.guild("22") };
}

describe("/settings", () => {
  it("shows what is set", async () => {
    const { text } = await run({ subcommand: "show" });
    expect(text).toBe(
      [
        "### Settings",
        "**Language**: that of the asker",
        "**Plain text**: off",
        "**Buttons to vote**: on",
        "**Ask a human**: off",
        "**Admins**: nobody",
        "**Ask channels**: off",
        "**Allowed**: everybody",
        "**Denied**: nobody",
      ].join("\n"),
    );
  });

  it("changes the server, and speaks the new language at once", async () => {
    const { text, settings, services } = await run({
      subcommand: "server",
      language: "es",
      "plain-text": true,
      "vote-buttons": false,
      "human-role": { id: "55" },
      "admin-role": { id: "66" },
    });
    expect(settings).toMatchObject({
      language: "es",
      plainText: true,
      feedbackButtons: false,
      humanRoleId: "55",
      adminRoleIds: ["66"],
    });
    expect(text).toContain(spanish.settings.saved);
    expect(text).toContain("**Idioma**: Español");
    expect(text).toContain("<@&55>");
    expect(text).toContain(spanish.settings.adminRolesHint);
    const again = await run(
      { subcommand: "server", "no-human-role": true, "admin-role": { id: "66" } },
      services,
    );
    expect(again.settings).toMatchObject({ language: "es", adminRoleIds: [] });
    expect(again.settings.humanRoleId).toBeUndefined();
  });

  it.each(["human-role", "admin-role"])("refuses everybody's role as %s", async (option) => {
    const values = { subcommand: "server", [option]: { id: "22" } };
    await expect(run(values)).rejects.toThrow(english.settings.notEveryone);
  });

  it.each([
    [{ subcommand: "server" }],
    [{ subcommand: "access", rule: "allow" }],
    [{ subcommand: "access", rule: "forged", role: { id: "55" } }],
    [{ subcommand: "server", language: "xx" }],
  ])("refuses %j, which changes nothing", async (values) => {
    await expect(run(values)).rejects.toThrow(english.settings.nothingChosen);
  });

  it("makes this channel, or another one, an ask channel", async () => {
    const { services, text } = await run({ subcommand: "channel", "ask-channel": true });
    expect(services.settings.channel("33").isAskChannel).toBe(true);
    expect(text).toContain("**Ask channels**: <#33>");
    const values = { subcommand: "channel", "ask-channel": true, channel: { id: "44" } };
    expect((await run(values, services)).text).toContain("<#33> <#44>");
    const off = { subcommand: "channel", "ask-channel": false };
    expect((await run(off, services)).text).toContain("**Ask channels**: <#44>");
  });

  it("says what an ask channel needs", async () => {
    const services = discordServices();
    const condition = { ...services.condition, readsAllMessages: () => false };
    const { text } = await run(
      { subcommand: "channel", "ask-channel": true },
      { ...services, condition },
    );
    expect(text).toContain(english.doctor.messageContent(false));
  });

  it("allows, denies and clears channels, roles and members", async () => {
    const targets = { channel: { id: "44" }, role: { id: "55" }, member: { id: "66" } };
    const { services, text } = await run({ subcommand: "access", rule: "allow", ...targets });
    expect(text).toContain("**Allowed**: <#44> <@&55> <@66>");
    const denied = await run({ subcommand: "access", rule: "deny", role: { id: "55" } }, services);
    expect(denied.settings.roles).toEqual({ allowed: [], denied: ["55"] });
    const cleared = await run({ subcommand: "access", rule: "clear", ...targets }, services);
    expect(cleared.settings).toMatchObject({
      channels: { allowed: [], denied: [] },
      roles: { allowed: [], denied: [] },
      users: { allowed: [], denied: [] },
    });
  });
});
