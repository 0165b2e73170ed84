import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultChannelSettings,
  defaultGuildSettings,
  type GuildSettings,
  locales,
} from "../../../src/discord/records/settings.js";
import { openSqlite } from "../../../src/discord/records/sqlite.js";
import { opened, storeFile } from "./support.js";

const ids = fc.array(fc.string({ unit: "binary" }), { maxLength: 3 });
const rules = fc.record({ allowed: ids, denied: ids }, { noNullPrototype: true });
const anySettings: fc.Arbitrary<GuildSettings> = fc.record(
  {
    language: fc.constantFrom(...locales, "auto"),
    plainText: fc.boolean(),
    feedbackButtons: fc.boolean(),
    humanRoleId: fc.option(fc.string(), { nil: undefined }),
    adminRoleIds: ids,
    channels: rules,
    roles: rules,
    users: rules,
  },
  { noNullPrototype: true },
);

describe("settings", () => {
  it("are the defaults where nothing was set", () => {
    const { settings } = opened();
    expect(settings.guild("1")).toStrictEqual(defaultGuildSettings);
    expect(settings.channel("2")).toStrictEqual(defaultChannelSettings);
    expect(settings.channels("1").size).toBe(0);
  });

  it("come back as they were set, for each guild its own", () => {
    const { settings } = opened();
    fc.assert(
      fc.property(anySettings, anySettings, (first, second) => {
        settings.setGuild("1", first);
        settings.setGuild("2", second);
        expect(settings.guild("1")).toStrictEqual(first);
        expect(settings.guild("2")).toStrictEqual(second);
      }),
    );
  });

  it("of channels are listed by guild and go with it", () => {
    const { settings } = opened();
    settings.setGuild("1", { ...defaultGuildSettings, plainText: true });
    settings.setChannel("1", "11", { isAskChannel: true });
    settings.setChannel("1", "12", { isAskChannel: true });
    settings.setChannel("1", "12", { isAskChannel: false });
    settings.setChannel("2", "21", { isAskChannel: true });
    expect(settings.channels("1")).toEqual(
      new Map([
        ["11", { isAskChannel: true }],
        ["12", { isAskChannel: false }],
      ]),
    );
    settings.removeGuild("1");
    expect(settings.guild("1")).toEqual(defaultGuildSettings);
    expect(settings.channels("1").size).toBe(0);
    expect(settings.channel("21").isAskChannel).toBe(true);
  });

  it.each([
    ["no JSON", "{", {}],
    ["no object", "[1]", {}],
    ["an older version", '{"plainText":true}', { plainText: true }],
    ["a newer version", '{"language":"de","plainText":true,"colour":"red"}', { plainText: true }],
    ["another type", '{"humanRoleId":5,"users":{"denied":["9"]}}', { users: rulesOf("9") }],
    ["a prototype", '{"__proto__":{"plainText":true}}', {}],
  ])("of %s have defaults for what cannot be read", (_, text, expected) => {
    const file = storeFile();
    const { settings } = opened(file);
    settings.setGuild("1", defaultGuildSettings);
    const sqlite = openSqlite(file);
    sqlite.prepare("UPDATE guildSettings SET settings = :text").run({ text });
    sqlite.close();
    expect(settings.guild("1")).toStrictEqual({ ...defaultGuildSettings, ...expected });
  });
});

function rulesOf(denied: string): GuildSettings["users"] {
  return { allowed: [], denied: [denied] };
}
