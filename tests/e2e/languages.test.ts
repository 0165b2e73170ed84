import { Locale } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { stringsOf } from "../../src/discord/strings/strings-of.js";
import { closeTown, freshTown, shareTarnBay } from "./support/in-town.js";
import { asked, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const unknown = "What does a submarine cost?";
const locales = [
  Locale.ChineseCN,
  Locale.ChineseTW,
  Locale.SpanishES,
  Locale.SpanishLATAM,
  Locale.French,
  Locale.German,
  Locale.EnglishGB,
];

const library = shareTarnBay();

describe("what the bot says of its own", () => {
  const current = freshTown(library);

  it.each(locales)(
    "is in the language of a person who reads %s, else in English",
    async (locale) => {
      const { sandbox, guild, square } = current();
      const person = sandbox.addPerson({ name: "Reader", locale });
      person.join(guild);
      const { answer, buttons, help, faults } = stringsOf("auto", [locale]);
      const found = await asked(current(), unknown, { person });
      expect(shownText(found)).toContain(`\n${answer.notFound}\n-# ${answer.nearest}\n`);
      expect(controls(found)).toEqual([
        `[ ${answer.openSource} ▾ ]`,
        `[ ${buttons.reword} ]`,
        `[ ${buttons.dismiss} ]`,
      ]);
      const opened = await shownPrivately(await person.choose(found, { values: ["1"] }));
      expect(controls(opened).join()).toContain(buttons.next);
      const title = `### ${help.title}`;
      expect(shownText(await (await person.use(square, "/help")).reply())).toContain(title);
      const settings = current().parts.store.settings.guild(guild.id);
      const users = { allowed: [], denied: [person.id] };
      current().parts.store.settings.setGuild(guild.id, { ...settings, users });
      const refused = await person.use(square, "/search", { query: "lighthouse" });
      expect(shownText(await refused.reply())).toBe(faults.notHere);
    },
  );

  it.each(locales)(
    "is in the language of a guild that demands it, for one who reads %s",
    async (locale) => {
      const { sandbox, guild, mayor, square } = current();
      const person = sandbox.addPerson({ name: "Reader", locale });
      person.join(guild);
      const saved = await mayor.use(square, "/settings server", { language: "fr" });
      const french = stringsOf("fr", []);
      expect(shownText(await saved.reply())).toContain(french.settings.saved);
      expect(shownText(await asked(current(), unknown, { person }))).toContain(
        french.answer.notFound,
      );
      const said = await person.say(square, `<@${sandbox.bot.id}> ${unknown}`);
      expect(shownText(await sandbox.replyTo(said))).toContain(french.answer.notFound);
    },
  );

  it("is in that of the guild for a message, which does not tell its author's", async () => {
    const town = await openTown(library(), { registers: false });
    onTestFinished(() => closeTown(town));
    const { sandbox, ada } = town;
    const casa = sandbox.addGuild({ name: "Casa", locale: Locale.SpanishES });
    ada.join(casa);
    const plaza = casa.addChannel({ name: "plaza" });
    const said = await ada.say(plaza, `<@${sandbox.bot.id}> ${unknown}`);
    const spanish = stringsOf("es", []);
    expect(shownText(await sandbox.replyTo(said))).toContain(spanish.answer.notFound);
  });

  it("leaves quotes and sentences of documents as they are", async () => {
    const { sandbox, guild } = current();
    const person = sandbox.addPerson({ name: "Reader", locale: Locale.ChineseCN });
    person.join(guild);
    const answer = await asked(current(), "Who designed the lighthouse?", { person });
    expect(shownText(answer)).toContain(
      "The engineer Mr. Edwin Marsh designed the tower.\u00a0[1]",
    );
    expect(shownText(answer)).toContain(`-# ${stringsOf("zh-CN", []).answer.sources}`);
  });
});
