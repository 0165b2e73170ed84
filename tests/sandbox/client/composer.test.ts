import {
  ApplicationCommandOptionType as Type,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
} from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { listCommands, matchCommands } from "../../../src/sandbox/client/composer/list-commands.js";
import { readMentions, writeMentions } from "../../../src/sandbox/client/composer/mention-text.js";
import { readOption } from "../../../src/sandbox/client/composer/read-options.js";
import { completeName } from "../../../src/sandbox/client/composer/suggestion.js";
import type { PageChannel, PagePerson } from "../../../src/sandbox/page/protocol.js";

const person = (id: string, name: string): PagePerson => ({
  id,
  name,
  username: name,
  bot: false,
  color: null,
  avatarColor: "#000000",
  locale: "en-US",
  roleIds: [],
  actable: true,
  title: "member",
});

const channel: PageChannel = {
  id: "9",
  kind: "text",
  guildId: "1",
  name: "harbour",
  topic: null,
  parentId: null,
  position: 0,
  lastMessageId: null,
  messageCount: 0,
  archived: false,
  locked: false,
  recipientIds: [],
  may: { write: true, attach: true, react: true, startThread: true, useCommands: true },
};

const known = {
  people: [person("2", "Ada"), person("3", "Ada Finch")],
  guilds: [
    { id: "1", name: "Bay", ownerId: "2", roles: [{ id: "4", name: "Keepers", color: null }] },
  ],
  channels: [channel],
};

describe("mentions", () => {
  it.each([
    ["@Ada, see #harbour", "<@2>, see <#9>"],
    ["@Ada Finch and @Keepers", "<@3> and <@&4>"],
    ["@Adam or x@Ada", "@Adam or x@Ada"],
  ])("are written for %j", (shown, written) => {
    expect(writeMentions(shown, known)).toBe(written);
    expect(readMentions(written, known)).toBe(shown);
  });

  it("complete what was typed of a name", () => {
    expect(completeName("say @Ad to", 7, "@Ada")).toBe("say @Ada to");
  });
});

describe("commands", () => {
  const common = { id: "5", application_id: "6", version: "7", default_member_permissions: null };
  const commands = [
    { ...common, type: 1, name: "ask", description: "Ask", name_localizations: { fr: "demander" } },
    {
      ...common,
      type: 1,
      name: "settings",
      description: "Settings",
      options: [
        { type: Type.Subcommand, name: "show", description: "Show them" },
        {
          type: Type.SubcommandGroup,
          name: "of",
          description: "Of",
          options: [{ type: Type.Subcommand, name: "channel", description: "A channel" }],
        },
      ],
    },
    { ...common, type: 3, name: "Explain", description: "" },
  ] as unknown as APIApplicationCommand[];

  it("are listed with their subcommands, in the viewer's language", () => {
    expect(listCommands(commands, "fr").map(({ shown }) => shown)).toEqual([
      "/demander",
      "/settings show",
      "/settings of channel",
    ]);
  });

  it.each([
    ["/", 3],
    ["/as", 1],
    ["/show", 1],
    ["/settings s", 1],
    ["/nothing", 0],
  ])("fit %j %i times", (typed, count) => {
    expect(matchCommands(listCommands(commands, "en-US"), typed)).toHaveLength(count);
  });
});

describe("readOption", () => {
  const option = (type: Type, required: boolean): APIApplicationCommandBasicOption =>
    ({ type, name: "it", description: "It", required }) as APIApplicationCommandBasicOption;
  const choices = [{ value: "true", label: "True" }];

  it.each([
    [Type.String, "tide", undefined, { kind: "value", value: "tide" }],
    [Type.Integer, "3", undefined, { kind: "value", value: 3 }],
    [Type.Integer, "3.5", undefined, { kind: "invalid", problem: "Give a whole number." }],
    [Type.Number, "3.5", undefined, { kind: "value", value: 3.5 }],
    [Type.Number, "much", undefined, { kind: "invalid", problem: "Give a number." }],
    [Type.Boolean, "true", choices, { kind: "value", value: true }],
    [
      Type.Boolean,
      "maybe",
      choices,
      { kind: "invalid", problem: "Choose one of the suggestions." },
    ],
  ])("of type %s reads %j", (type, text, given, expected) => {
    expect(readOption(option(type, true), { text }, given)).toEqual(expected);
  });

  it("may be empty unless it is required", () => {
    expect(readOption(option(Type.String, false), { text: " " }, undefined).kind).toBe("none");
    expect(readOption(option(Type.String, true), { text: " " }, undefined).kind).toBe("invalid");
  });

  it("takes what was picked rather than what is shown", () => {
    const entry = { text: "Ada", picked: "2" };
    expect(readOption(option(Type.User, true), entry, [])).toEqual({ kind: "value", value: "2" });
  });
});
