import { InteractionContextType, Locale } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { createAllCommands } from "../../commands/all-commands.js";
import { createLocalise } from "../../src/discord/interactions/localise.js";
import { translated } from "../../src/discord/strings/strings-of.js";
import { readCommandForm } from "../../src/sandbox/forms/command-form.js";

const { commands, actions } = createAllCommands();
const registrations = commands.map((command) => command.register(createLocalise()));
const discordLocales = Object.keys(translated) as (keyof typeof translated)[];

/** A registration as somebody with this locale sees it. */
function seenFrom(value: unknown, locale: keyof typeof translated): unknown {
  if (Array.isArray(value)) return value.map((item) => seenFrom(item, locale));
  if (typeof value !== "object" || value === null) return value;
  const texts = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(texts).map(([key, inner]) => {
      const map = texts[`${key}_localizations`] as Record<string, string> | undefined;
      return [key, map?.[locale] ?? seenFrom(inner, locale)];
    }),
  );
}

describe("the registrations", () => {
  it.each(registrations)("of $name are such as Discord takes", (registration) => {
    expect(readCommandForm(registration)).toBeDefined();
  });

  it.each(discordLocales)("are such as Discord takes, read in %s", (locale) => {
    for (const registration of registrations) {
      const seen = JSON.stringify(seenFrom(registration, locale), notLocalised);
      expect(readCommandForm(JSON.parse(seen))).toBeDefined();
    }
  });

  it.each([...discordLocales, Locale.EnglishUS])("have names of their own in %s", (locale) => {
    const names = registrations.map(
      ({ name, name_localizations }) => name_localizations?.[locale] ?? name,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("name and describe every command and option in every language", () => {
    const maps = JSON.stringify(registrations).match(/_localizations":\{[^}]*\}/g) ?? [];
    expect(maps.length).toBeGreaterThan(60);
    for (const map of maps) for (const locale of discordLocales) expect(map).toContain(locale);
  });

  it("open the admin commands to those who may manage a guild, in guilds alone", () => {
    for (const [i, { key, isForAdmins }] of commands.entries()) {
      const registration = registrations[i];
      expect([key, registration?.default_member_permissions]).toEqual([
        key,
        isForAdmins ? "32" : undefined,
      ]);
      expect([key, registration?.contexts]).toEqual([
        key,
        isForAdmins ? [InteractionContextType.Guild] : [0, 1, 2],
      ]);
      expect([key, registration?.integration_types]).toEqual([key, isForAdmins ? [0] : [0, 1]]);
    }
  });

  it("keep the order in which people see the commands", () => {
    expect(registrations.map(({ name }) => name)).toEqual([
      "ask",
      "search",
      "fact",
      "timeline",
      "topics",
      "sources",
      "reindex",
      "status",
      "settings",
      "doctor",
      "feedback",
      "privacy",
      "help",
      "Answer from the documents",
    ]);
    expect(actions.map(({ name }) => name)).toEqual(["cancelIndexing"]);
  });
});

function notLocalised(key: string, value: unknown): unknown {
  return key.endsWith("_localizations") ? undefined : value;
}
