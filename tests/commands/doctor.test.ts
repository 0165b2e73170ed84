import { ChannelType, PermissionsBitField } from "discord.js";
import type { PermissionResolvable } from "discord.js";
import { describe, expect, it } from "vitest";
import { doctorCommand } from "../../commands/doctor.js";
import { english } from "../../src/discord/strings/english.js";
import { fakeUse, lastText } from "../support/command-use.js";
import type { FakeUseOptions } from "../support/command-use.js";
import { discordServices, tinyLibrary } from "../support/discord-services.js";

const all: PermissionResolvable[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "ReadMessageHistory",
];

function guildWith(channels: Record<string, PermissionResolvable[]>, more: object = {}): object {
  const cache = Object.entries(channels).map(([id, permissions]): [string, object] => [
    id,
    {
      id,
      type: ChannelType.GuildText,
      permissionsFor: () => new PermissionsBitField(permissions),
    },
  ]);
  return {
    id: "22",
    channels: { cache: new Map(cache) },
    members: { me: { permissions: new PermissionsBitField([]) } },
    roles: { cache: new Map([["55", { mentionable: false }]]) },
    ...more,
  };
}

async function run(guild: object, options: FakeUseOptions = {}): Promise<string> {
  const { use, shown } = fakeUse({ interaction: { guild }, ...options });
  await doctorCommand.run(use);
  return lastText(shown);
}

describe("/doctor", () => {
  it("says that all is well", async () => {
    const text = await run(guildWith({ "1": all, "2": all }));
    expect(text).toContain("### Check-up\nEverything is in order.");
    expect(text).toContain("Permissions are right in 2 channels.");
    expect(text).toContain("Embedding model: tiny, it works");
    expect(text).toContain("No error since the start.");
    expect(text).not.toContain("⚠️");
  });

  it("names what is missing, channels that it can see first, and how to mend it", async () => {
    const text = await run(guildWith({ "1": [], "2": ["ViewChannel", "SendMessages"], "3": all }));
    expect(text).toMatch(
      /⚠️ <#2>: I lack Send Messages in Threads and Read Message History\.\n⚠️ <#1>: I lack View Channel\./,
    );
    expect(text).toContain(english.doctor.fix);
    expect(text).toContain("Permissions are right in 1 channel.");
  });

  it("leaves out channels where it is not to answer, and most of very many", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${100 + i}`, []]));
    const settings = { channels: { allowed: [], denied: ["100", "101"] } };
    const text = await run(guildWith(many), { settings });
    expect(text.match(/I lack/g)).toHaveLength(20);
    expect(text).toContain("… and 8 more");
    expect(text).not.toContain("<#100>");
  });

  it("finds deaf ask channels, a role that cannot be pinged, faults of index and model", async () => {
    const services = discordServices({
      library: tinyLibrary([], { status: () => undefined }),
    });
    services.settings.setChannel("22", "1", { isAskChannel: true });
    const condition = {
      ...services.condition,
      readsAllMessages: () => false,
      modelFault: () => Promise.resolve("Cannot reach **it**"),
      lastFault: () => ({ id: "abc", at: 7_000 }),
    };
    const text = await run(guildWith({ "1": all }), {
      services: { ...services, condition },
      settings: { humanRoleId: "55" },
    });
    expect(text).toContain(english.doctor.deafIn("<#1>"));
    expect(text).toContain(english.doctor.cannotPing("<@&55>"));
    expect(text).toContain(`Index: ${english.status.noIndex}`);
    expect(text).toContain("Cannot reach \\*\\*it\\*\\*");
    expect(text).toContain("Last error: <t:7:R>, id abc");
    expect(text).not.toContain(english.doctor.fine);
  });

  it("refuses where there is no guild", async () => {
    const { use } = fakeUse({ interaction: { guild: null } });
    await expect(doctorCommand.run(use)).rejects.toThrow(english.faults.guildOnly);
  });
});
