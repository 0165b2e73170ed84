import { execFile, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { migrate, migrations } from "../../../src/discord/records/migrations.js";
import { openStore } from "../../../src/discord/records/open-store.js";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import { openSqlite } from "../../../src/discord/records/sqlite.js";
import { StoreError } from "../../../src/discord/records/store-error.js";
import { compiled } from "../../support/compiled.js";
import { answerRecord, opened, storeFile } from "./support.js";

describe("a store", () => {
  it("is there again when it is opened again", () => {
    const file = storeFile();
    const first = openStore(file);
    first.records.save(answerRecord());
    first.settings.setGuild("1", { ...defaultGuildSettings, plainText: true });
    first.notes.set("commands", "b5\u0000");
    first.close();
    const second = opened(file);
    expect(second.records.find("aaaaaaaaa1")).toStrictEqual(answerRecord());
    expect(second.settings.guild("1").plainText).toBe(true);
    expect(second.notes.get("commands")).toBe("b5\u0000");
  });

  it("makes its folder, and a file that only its owner reads", () => {
    const file = join(dirname(storeFile()), "a", "b", "footnote.db");
    opened(file).notes.set("a", "b");
    for (const path of [file, `${file}-wal`]) expect(statSync(path).mode & 0o077).toBe(0);
  });

  it("shows each of two that have it open what the other wrote", () => {
    const file = storeFile();
    const [one, two] = [opened(file), opened(file)];
    expect(one.settings.guild("1").plainText).toBe(false);
    two.settings.setGuild("1", { ...defaultGuildSettings, plainText: true });
    expect(one.settings.guild("1").plainText).toBe(true);
    one.records.save(answerRecord());
    expect(two.records.vote("aaaaaaaaa1", { userId: "1", vote: "up", created: 1 })).toBe(true);
    expect(one.records.summary("7001", 0).up).toBe(1);
    two.notes.set("seen", "1");
    one.notes.remove("seen");
    expect(two.notes.get("seen")).toBeUndefined();
  });

  it("can be made by several processes at once", async () => {
    const file = storeFile();
    const module = compiled("src/discord/records/open-store.ts").href;
    const script = `
      const { openStore } = await import(${JSON.stringify(module)});
      const store = openStore(${JSON.stringify(file)});
      store.notes.set(process.argv[1], "here");
      store.close();`;
    const names = ["one", "two", "three"];
    await Promise.all(
      names.map((name) =>
        runNode(process.execPath, ["--input-type=module", "--eval", script, name]),
      ),
    );
    const { notes } = opened(file);
    expect(names.map((name) => notes.get(name))).toEqual(["here", "here", "here"]);
  });

  it("keeps what was saved when the process is killed", () => {
    const file = storeFile();
    const module = compiled("src/discord/records/open-store.ts").href;
    const script = `
      const { openStore } = await import(${JSON.stringify(module)});
      const store = openStore(${JSON.stringify(file)});
      store.notes.set("a", "kept");
      process.kill(process.pid, "SIGKILL");`;
    const { signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", script]);
    expect(signal).toBe("SIGKILL");
    expect(opened(file).notes.get("a")).toBe("kept");
  });

  it("refuses every call once it is closed, and can be closed again", () => {
    const store = openStore(storeFile());
    store.close();
    store.close();
    expect(() => store.records.find("a")).toThrow(/^Cannot use .*: it has been closed$/);
    expect(() => {
      store.settings.removeGuild("a");
    }).toThrow(StoreError);
  });
});

describe("a record that does not parse", () => {
  it.each([
    ["answer", "{"],
    ["answer", '{"kind":"perhaps","sentences":[],"citations":[]}'],
    ["question", "When?"],
    ["isPrivate", 2],
  ])("counts as absent: %s %j", (column, value) => {
    const file = storeFile();
    const { records } = opened(file);
    records.save(answerRecord({ questionMessageId: "21" }));
    records.save(answerRecord({ id: "whole" }));
    const sqlite = openSqlite(file);
    sqlite.prepare(`UPDATE answers SET ${column} = :value WHERE id <> 'whole'`).run({ value });
    sqlite.close();
    expect(records.find("aaaaaaaaa1")).toBeUndefined();
    expect(records.findByQuestionMessage("21")).toBeUndefined();
    expect(records.personal("1001").answers.map(({ id }) => id)).toEqual(["whole"]);
    expect(records.forget("1001")).toBe(2);
  });
});

describe("migrations", () => {
  it.each(migrations.map((_, index) => index))("from version %i keep what is there", (version) => {
    const file = storeFile();
    const old = openSqlite(file);
    migrate(old, migrations.slice(0, version));
    if (version > 0) {
      old.execute(`INSERT INTO answers (id, created, askerId, channelId, question, kind, answer,
        isPrivate) VALUES ('a', 5, '1', '8', '"Why?"', 'notFound',
        '{"kind":"notFound","sentences":[],"citations":[]}', 0)`);
    }
    old.close();
    const { records, settings, notes } = opened(file);
    expect(records.find("a")?.question).toBe(version > 0 ? "Why?" : undefined);
    expect(settings.guild("1")).toEqual(defaultGuildSettings);
    expect(notes.get("a")).toBeUndefined();
  });

  it("do all their steps or none", () => {
    const sqlite = openSqlite(storeFile());
    const steps = ["CREATE TABLE first (a TEXT)", "CREATE TABLE second (a TEXT); nonsense"];
    expect(() => {
      migrate(sqlite, steps);
    }).toThrow(/syntax error/);
    expect(sqlite.prepare("SELECT name FROM sqlite_master").all()).toEqual([]);
    migrate(sqlite, steps.slice(0, 1));
    migrate(sqlite, steps.slice(0, 1));
    expect(sqlite.prepare("SELECT name FROM sqlite_master").all()).toEqual([{ name: "first" }]);
    sqlite.close();
  });
});

describe("a file that cannot be used", () => {
  const refusal = (file: string): string => {
    try {
      openStore(file).close();
      return "";
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
      return error instanceof StoreError ? error.message : "";
    }
  };

  it("is refused when a newer version wrote it, and left as it is", () => {
    const file = storeFile();
    const sqlite = openSqlite(file);
    sqlite.execute("PRAGMA user_version = 99");
    sqlite.close();
    expect(refusal(file)).toBe(
      `Cannot use ${file}: a newer Footnote wrote version 99 of it, and this one reads up to ${migrations.length}`,
    );
    expect(refusal(file)).toContain("99");
  });

  it("is refused when it is something else", () => {
    const file = storeFile();
    writeFileSync(file, "Dear diary, ".repeat(500));
    expect(refusal(file)).toMatch(/^Cannot use \S+: it is no SQLite database: put a copy .*anew$/);
    expect(readFileSync(file, "utf8")).toMatch(/^Dear diary/);
  });

  it.each([
    [
      "cut off",
      (file: string) => {
        truncateSync(file, 5000);
      },
    ],
    [
      "overwritten in its middle",
      (file: string) => {
        overwrite(file);
      },
    ],
  ])("is refused when it is %s", (_, damage) => {
    const file = storeFile();
    const store = openStore(file);
    for (let index = 0; index < 200; index += 1) {
      store.records.save(answerRecord({ id: `id${index}` }));
    }
    store.close();
    damage(file);
    expect(refusal(file)).toMatch(/^Cannot use \S+: it is damaged: put a copy .*anew$/);
  });

  it("is refused when it is a folder, or below a file", () => {
    const file = storeFile();
    mkdirSync(file);
    expect(refusal(file)).toBe(
      `Cannot use ${file}: the file and its folder must be writable (EISDIR)`,
    );
    writeFileSync(join(file, "text"), "");
    expect(refusal(join(file, "text", "footnote.db"))).toMatch(/must be writable \(E\w+\)$/);
  });

  it.skipIf(process.getuid?.() === 0)("is refused when its folder cannot be written", () => {
    const file = storeFile();
    openStore(file).close();
    chmodSync(dirname(file), 0o500);
    const message = refusal(file);
    chmodSync(dirname(file), 0o700);
    expect(message).toMatch(/^Cannot use \S+: the file and its folder must be writable/);
  });
});

const runNode = promisify(execFile);

function overwrite(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(7, 4096, bytes.length - 4096));
}
