import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { APIMessage } from "discord-api-types/v10";
import type { Identified, Person } from "../../../src/sandbox/people/person.js";
import type { Sandbox } from "../../../src/sandbox/sandbox.js";
import type { Files } from "../../support/markdown-answering.js";
import { openTarnBay, openTown } from "./tarn-bay-bot.js";
import type { TarnBayLibrary, Town, TownOptions } from "./tarn-bay-bot.js";

/** One library for all tests of a file; it is there once they run. */
export function shareTarnBay(documents?: Files): () => TarnBayLibrary {
  let shared: TarnBayLibrary | undefined;
  beforeAll(async () => {
    shared = await openTarnBay({}, documents);
  });
  afterAll(() => shared?.close());
  return () => {
    if (!shared) throw new Error("The library is there only while tests run");
    return shared;
  };
}

/** A fresh town for each test of a block. Whatever a test is about, nobody is ever pinged in it. */
export function freshTown(library: () => TarnBayLibrary, options?: TownOptions): () => Town {
  let town: Town | undefined;
  beforeEach(async () => {
    town = await openTown(library(), options);
  });
  afterEach(async () => {
    const closing = town;
    town = undefined;
    if (closing) await closeTown(closing);
  });
  return () => {
    if (!town) throw new Error("The town is there only while a test runs");
    return town;
  };
}

/** Stops a town, and checks what must hold whatever has happened in it. */
export async function closeTown(town: Town): Promise<void> {
  const { sandbox } = town;
  await town.stop();
  expect(pingsOf(sandbox)).toEqual([]);
  expect(malformedCalls(sandbox)).toEqual([]);
}

/** Messages of the bot that call somebody. */
export function pingsOf({ journal, bot }: Sandbox): unknown[] {
  return journal.entries().flatMap((told) => {
    if (told.kind !== "messageCreate" && told.kind !== "messageUpdate") return [];
    const { author, mention_roles: roles, mention_everyone: all } = told.message;
    // Discord's "thinking" below a component refers to the bot's own message, and so to the bot.
    const mentions = told.message.mentions.filter(({ id }) => id !== bot.id);
    const calls = mentions.length > 0 || roles.length > 0 || all;
    return author.id === bot.id && calls ? [{ kind: told.kind, mentions, roles, all }] : [];
  });
}

/** Calls of the bot that Discord does not understand; that a kind of message is not changed it may try. */
function malformedCalls({ journal }: Sandbox): unknown[] {
  return journal
    .entries()
    .filter((told) => told.kind === "rest" && told.status === 400 && !told.faulty)
    .map((told) => JSON.stringify(told))
    .filter((told) => told.includes('"code":50035') && !told.includes("COMPONENTS_V2_FLAG"));
}

/** What the bot has said in a channel and still stands there, oldest first. */
export function saidByBot(
  { sandbox, mayor }: Town,
  channel: Identified,
  reader: Person = mayor,
): APIMessage[] {
  return sandbox.sees(reader, channel).filter(({ author }) => author.id === sandbox.bot.id);
}

/**
 * Asks something else in a channel and waits for the answer: what was said there before is dealt with
 * then. Returns what the bot has said there besides.
 */
export async function settled(
  town: Town,
  channel: Identified,
  person: Person = town.ada,
): Promise<APIMessage[]> {
  const { sandbox } = town;
  const asked = await person.say(channel, `<@${sandbox.bot.id}> How many steps has the tower?`);
  const answer = await sandbox.replyTo(asked);
  return saidByBot(town, channel, person).filter(({ id }) => id !== answer.id);
}

/** Whether the log has these words. */
export function logged({ log }: Town, words: string): boolean {
  return log.some((line) => line.includes(words));
}
