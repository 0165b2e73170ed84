import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CuratedReading } from "../../src/facts/curated-entry.js";
import { readCuratedFacts } from "../../src/facts/read-curated-facts.js";

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-facts-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<CuratedReading> {
  return readCuratedFacts(await folderWith(files), "facts");
}

const tide = "{name: Tide, answer: It turns., source: sea.md, quote: It turns.}";

describe("readCuratedFacts()", () => {
  it("reads every YAML file, in the order of their names", async () => {
    const { files, entries, faults } = await read({
      "b.yml":
        "- name: Ebb\n  answer: >-\n    The tide\n    goes out.\n  source: sea.md\n  quote: out\n",
      "a.yaml": `- name: Tide
  aliases: [Flood, Flood, Tide]
  answer: It turns.
  source: sea.md
  quote: It turns.
  pinned: true
  locale: zh-CN
`,
      "notes.txt": "no facts",
      ".hidden.yaml": "- 1",
    });
    expect(faults).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(["facts/a.yaml", "facts/b.yml"]);
    expect(files[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(entries).toEqual([
      {
        where: "facts/a.yaml, entry 1 (Tide)",
        ...{ name: "Tide", aliases: ["Flood"], answer: "It turns.", isPinned: true },
        ...{ locale: "zh-CN", source: "sea.md", quote: "It turns." },
      },
      {
        where: "facts/b.yml, entry 1 (Ebb)",
        ...{ name: "Ebb", aliases: [], answer: "The tide goes out.", isPinned: false },
        ...{ source: "sea.md", quote: "out" },
      },
    ]);
  });

  it("takes a folder that is not there, and an empty file, for no facts", async () => {
    const absent = join(await folderWith({}), "facts");
    expect(await readCuratedFacts(absent, "facts")).toEqual({ files: [], entries: [], faults: [] });
    expect(await read({ "a.yaml": "# nothing yet\n" })).toMatchObject({ entries: [], faults: [] });
  });

  it.each([
    ["no list", "name: Tide", "facts/a.yaml must be a list of facts"],
    [
      "no YAML",
      "- name: 'Tide",
      "facts/a.yaml is no YAML that can be read: line 1: Missing closing 'quote",
    ],
    [
      "an entry without a quote",
      "- {name: Tide, answer: A, source: b}",
      "facts/a.yaml, entry 1 (Tide): quote is missing",
    ],
    [
      "an unknown key",
      "- {name: Tide, anwser: A}",
      "facts/a.yaml, entry 1 (Tide): anwser is no key of a fact",
    ],
    [
      "a misspelt key",
      `- {pined: true, ${tide.slice(1)}`,
      "facts/a.yaml, entry 1 (Tide): pined is no key of a fact",
    ],
    [
      "a number",
      `- {locale: 5, ${tide.slice(1)}`,
      "facts/a.yaml, entry 1 (Tide): locale must be text; put it in quotes",
    ],
    [
      "no language",
      `- {locale: "in English", ${tide.slice(1)}`,
      "facts/a.yaml, entry 1 (Tide): locale is no language code such as en or zh-CN",
    ],
    [
      "no truth value",
      `- {pinned: always, ${tide.slice(1)}`,
      "facts/a.yaml, entry 1 (Tide): pinned must be true or false",
    ],
    [
      "aliases that are no list",
      `- {aliases: Flood, ${tide.slice(1)}`,
      "facts/a.yaml, entry 1 (Tide): aliases must be a list",
    ],
    [
      "an empty alias",
      `- {aliases: [Flood, ''], ${tide.slice(1)}`,
      "facts/a.yaml, entry 1 (Tide): aliases 2 is empty",
    ],
    [
      "a long name",
      `- {name: ${"x".repeat(101)}, answer: A, source: b, quote: c}`,
      `facts/a.yaml, entry 1 (${"x".repeat(100)}): name has more than 100 characters`,
    ],
    ["a mere text", "- Tide", "facts/a.yaml, entry 1: it must be a list of names and values"],
  ])("says in one sentence what is the matter with %s", async (_, text, fault) => {
    const { entries, faults } = await read({ "a.yaml": text });
    expect(entries).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.startsWith(fault)).toBe(true);
    expect(faults[0]).not.toContain("\n");
  });

  it("leaves out only the entry with a fault", async () => {
    const { entries, faults } = await read({ "a.yaml": `- ${tide}\n- {name: Ebb}\n` });
    expect(entries).toHaveLength(1);
    expect(faults).toEqual(["facts/a.yaml, entry 2 (Ebb): answer is missing"]);
  });

  it("names what stands for the same name and language twice, also in two files", async () => {
    const again = tide.replace("Tide", "TIDE");
    const french = `{locale: fr, ${tide.slice(1)}`;
    const { entries, faults } = await read({
      "a.yaml": `- ${tide}`,
      "b.yaml": `- ${french}\n- ${again}`,
    });
    expect(entries.map(({ where }) => where)).toEqual([
      "facts/a.yaml, entry 1 (Tide)",
      "facts/b.yaml, entry 1 (Tide)",
    ]);
    expect(faults).toEqual([
      "facts/b.yaml, entry 2 (TIDE): facts/a.yaml, entry 1 (Tide) has the same name and locale",
    ]);
  });

  it("names files that cannot be read", async () => {
    const folder = await folderWith({
      "large.yaml": "#".repeat(2 ** 18 + 1),
      "latin.yaml": Uint8Array.from([0x23, 0xe9, 0x0a]),
    });
    await mkdir(join(folder, "folder.yaml"));
    await symlink("/etc/hostname", join(folder, "link.yaml"));
    expect((await readCuratedFacts(folder, "facts")).faults).toEqual([
      "facts/folder.yaml: it is not a regular file",
      "facts/large.yaml: it has more than 256 KiB: divide it",
      "facts/latin.yaml: it is not UTF-8",
      "facts/link.yaml: it is not a regular file",
    ]);
  });

  it("lets no aliases of YAML unfold to more than memory holds", async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `- &l${i + 1} [${`*l${i},`.repeat(9)}]`);
    const { faults } = await read({ "a.yaml": ["- &l0 [x]", ...levels].join("\n") });
    expect(faults).toEqual([
      "facts/a.yaml repeats its anchors more than 10000 times: write out what they stand for",
    ]);
  });

  it("lets an anchor be repeated in every entry", async () => {
    const entries = Array.from(
      { length: 300 },
      (_, i) => `- {name: Tide ${i}, answer: It turns., source: *sea, quote: It turns.}`,
    );
    const first = "- {name: Tide, answer: It turns., source: &sea sea.md, quote: It turns.}";
    const { entries: read300, faults } = await read({ "a.yaml": [first, ...entries].join("\n") });
    expect(faults).toEqual([]);
    expect(new Set(read300.map(({ source }) => source))).toEqual(new Set(["sea.md"]));
    expect(read300).toHaveLength(301);
  });

  it("says that an anchor is not there", async () => {
    const { faults } = await read({ "a.yaml": "- {name: *tide}" });
    expect(faults).toEqual([
      "facts/a.yaml is no YAML that can be read: Unresolved alias (the anchor must be set before the alias): tide",
    ]);
  });

  it.each([
    ["name", "an escape sequence", String.raw`"Tide\e[31m"`],
    ["name", "a bell", String.raw`"Tide\a"`],
    ["answer", "an override of direction", String.raw`"It \u202eturns."`],
    ["answer", "an isolate", String.raw`"It \u2066turns."`],
    ["source", "an escape sequence", String.raw`"sea\x1b]0;x.md"`],
    ["answer", "half of a character", String.raw`"It turns \ud83d"`],
  ])("refuses a %s with %s", async (key, _, value) => {
    const entry = { name: "Tide", answer: "It turns.", source: "sea.md", quote: "It turns." };
    const lines = Object.entries({ ...entry, [key]: value }).map(
      ([one, text]) => `${one}: ${text}`,
    );
    const { entries, faults } = await read({ "a.yaml": `- {${lines.join(", ")}}` });
    expect(entries).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(
      `: ${key} has control characters or marks that turn the direction of writing`,
    );
    expect(faults[0]).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
  });

  it("refuses such other names, and shows no such keys and files", async () => {
    const { entries, faults } = await read({
      "a.yaml": String.raw`- {aliases: ["Flood\e[0m"], ${tide.slice(1)}`,
      "b.yaml": String.raw`- {"na\e[31mme": Tide}`,
      "c\u202e.yaml": "5",
      "d\u202e.yaml": `- ${tide}`,
    });
    expect(entries.map(({ where }) => where)).toEqual(["facts/d .yaml, entry 1 (Tide)"]);
    expect(faults).toEqual([
      "facts/a.yaml, entry 1 (Tide): aliases 1 has control characters or marks that turn the direction of writing",
      "facts/b.yaml, entry 1: na [31mme is no key of a fact",
      "facts/c .yaml must be a list of facts",
    ]);
  });
});
