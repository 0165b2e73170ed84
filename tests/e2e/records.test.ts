import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { databaseRows } from "./support/database.js";
import { freshTown, shareTarnBay } from "./support/in-town.js";
import { asked, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { controls } from "./support/transcript.js";

const known = "Who designed the lighthouse?";
const unknown = "What does a submarine cost?";
const library = shareTarnBay();

/** The text of the one file of a message, as its reader downloads it. */
async function attached({ attachments: [file] }: APIMessage): Promise<string> {
  if (!file) throw new Error("The message has no file");
  const response = await fetch(file.url);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}

describe("/feedback", () => {
  const current = freshTown(library);

  it("counts answers and votes, and lists what was not answered", async () => {
    const town = current();
    const { mayor, ben, square } = town;
    const answer = await asked(town, known);
    await asked(town, unknown);
    await asked(town, "@everyone what is the price of **fish**?", { isPrivate: true });
    await (await ben.press(answer, { emoji: "👍" })).reply();
    await town.restart();
    const text = shownText(await (await mayor.use(square, "/feedback", { days: 1 })).reply());
    expect(text).toContain("3 questions: 1 answered, 2 not in the documents. 👍 1 · 👎 0");
    expect(text).toMatch(
      /newest first:\n<t:\d+:R> <#\d+>: what is the price of fish\?\n<t:.*submarine/,
    );
    for (const { id } of [town.ada, ben]) expect(text).not.toContain(id);
  });

  it("exports everything as a file that spreadsheets read, without formulas and names", async () => {
    const town = current();
    const { mayor, ada, ben, square } = town;
    const answer = await asked(town, known);
    const modal = await (await ben.press(answer, { emoji: "👎" })).modal();
    await (await ben.submit(modal, { text: '=HYPERLINK("https://evil.example"),\n"now"' })).reply();
    await asked(town, "+49 price of a submarine?");
    const shown = await (await mayor.use(square, "/feedback", { export: true })).reply();
    expect(shownText(shown)).toContain("2 questions, without names.");
    const text = await attached(shown);
    expect(text.startsWith("\uFEFF")).toBe(true);
    for (const { id } of [ada, ben]) expect(text).not.toContain(id);
    const [head, first, second, ...rest] = parseCsv(text.slice(1));
    expect(rest).toEqual([]);
    expect(head).toEqual([
      "Asked",
      "Channel",
      "Question",
      "Outcome",
      "Votes up",
      "Votes down",
      "Reasons",
    ]);
    expect(first?.slice(1)).toEqual([
      square.id,
      known,
      "answered",
      "0",
      "1",
      `'=HYPERLINK("https://evil.example"),\n"now"`,
    ]);
    expect(second?.slice(2)).toEqual([
      "'+49 price of a submarine?",
      "not in the documents",
      "0",
      "0",
      "",
    ]);
    expect(Date.parse(first?.[0] ?? "")).toBeGreaterThan(Date.now() - 60_000);
  });
});

/** Cells of a CSV file (RFC 4180). */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    if (end === "" && plain === "" && quoted === undefined) break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe("/privacy", () => {
  const current = freshTown(library);

  it("shows all that the database holds about a person, and deletes all of it", async () => {
    const town = current();
    const { ada, ben, mayor, square } = town;
    const said = await ada.say(square, `<@${town.sandbox.bot.id}> ${unknown}`);
    await town.sandbox.replyTo(said);
    const answer = await asked(town, known);
    await asked(town, unknown, { isPrivate: true });
    const others = await asked(town, known, { person: ben });
    for (const [person, message] of [
      [ada, others],
      [ben, answer],
    ] as const) {
      const modal = await (await person.press(message, { emoji: "👎" })).modal();
      await (await person.submit(modal, { text: `Said by ${person.user.username}` })).reply();
    }
    const before = databaseRows(library());
    const shown = await (await ada.use(square, "/privacy")).reply();
    expect(shownText(shown)).toContain("About you: 3 questions, 0 quick facts and 1 vote.");
    const file = JSON.parse(await attached(shown)) as {
      answers: Record<string, unknown>[];
      votes: Record<string, unknown>[];
    };
    const mine = before["answers"]?.filter(({ askerId }) => askerId === ada.id) ?? [];
    expect(file.answers.map(flat)).toEqual(mine.map(stored));
    const votes = before["votes"]?.filter(({ userId }) => userId === ada.id) ?? [];
    expect(file.votes.map((vote) => ({ ...vote, userId: ada.id }))).toEqual(votes.map(stored));
    const named = Object.entries(before).filter(([, rows]) =>
      JSON.stringify(rows).includes(ada.id),
    );
    expect(named.map(([table]) => table)).toEqual(["answers", "votes"]);

    const sure = await (
      await ada.press(shown, { label: "Delete what is stored about me" })
    ).reply();
    const kept = await (await ada.press(sure, { label: "Cancel" })).reply();
    expect(shownText(kept)).toBe("Nothing was deleted.");
    expect(databaseRows(library())).toEqual(before);
    const again = await (await ada.use(square, "/privacy")).reply();
    const really = await (
      await ada.press(again, { label: "Delete what is stored about me" })
    ).reply();
    await town.restart();
    const gone = await (await ada.press(really, { label: "Delete for good" })).reply();
    expect(shownText(gone)).toBe("Deleted: 4 records.");
    const after = databaseRows(library());
    expect(JSON.stringify(after)).not.toContain(ada.id);
    expect(after["answers"]).toHaveLength(1);
    const left = await (await ada.use(square, "/privacy")).reply();
    expect(shownText(left)).toContain("Nothing is stored about you.");
    expect(controls(left)).toEqual([]);
    const old = await shownPrivately(await mayor.choose(answer, { values: ["1"] }));
    expect(shownText(old)).toBe("This is too old to be opened. Please ask again.");
  });

  it("shows that the settings of the server name a person", async () => {
    const { ada, mayor, square } = current();
    for (const [rule, words] of [
      ["deny", "say that you may not ask"],
      ["allow", "say that you may ask"],
    ] as const) {
      await (await mayor.use(square, "/settings access", { rule, member: ada })).reply();
      const shown = shownText(await (await ada.use(square, "/privacy")).reply());
      expect(shown).toContain(words);
      expect(shown).not.toContain("Nothing is stored");
    }
  });
});

/** A row as it is told: without what is empty, JSON read. */
function stored(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told = Object.entries(row).filter(([name, value]) => value !== null && name !== "kind");
  return Object.fromEntries(
    told.map(([name, value]) => {
      const isJson = ["question", "answer", "reason"].includes(name);
      return [
        name,
        isJson ? JSON.parse(String(value)) : name === "isPrivate" ? value === 1 : value,
      ];
    }),
  );
}

const flat = (record: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...record,
});
