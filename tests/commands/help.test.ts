import { describe, expect, it } from "vitest";
import { helpCommand } from "../../commands/help.js";
import { languages } from "../../src/discord/strings/strings-of.js";
import { fakeUse, lastText } from "../support/command-use.js";
import { discordServices, tinyLibrary } from "../support/discord-services.js";

describe.each(Object.values(languages))("/help in $locale", (strings) => {
  it("names the bot and the commands as people see them", async () => {
    const { use, shown } = fakeUse({ strings });
    await helpCommand.run(use);
    expect(lastText(shown)).toContain("<@99>");
    expect(lastText(shown)).toContain(`\`/${strings.commands.ask.name}\``);
    expect(lastText(shown)).not.toContain(strings.help.admins);
  });

  it("says what is sent to a chat model where there is one, in plain text too", async () => {
    const chat = () => ({ model: "openai:x", tokensLeft: Infinity });
    const services = discordServices({ library: tinyLibrary([], { chat }) });
    const { use, shown } = fakeUse({
      strings,
      services,
      person: { isAdmin: true },
      settings: { plainText: true },
    });
    await helpCommand.run(use);
    expect(lastText(shown)).toContain(strings.help.written);
    expect(lastText(shown)).toContain(strings.help.admins);
    const without = fakeUse({ strings });
    await helpCommand.run(without.use);
    expect(lastText(without.shown)).not.toContain(strings.help.written);
  });

  it("tells admins of their commands, also in plain text", async () => {
    const { use, shown } = fakeUse({
      strings,
      person: { isAdmin: true },
      settings: { plainText: true },
    });
    await helpCommand.run(use);
    expect(lastText(shown)).toContain(strings.help.admins);
    expect(lastText(shown).length).toBeLessThanOrEqual(2_000);
  });
});
