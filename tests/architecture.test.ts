import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The way of the data: a stage imports itself and the stages before it. */
const stages = [
  "documents",
  "passages",
  "facts",
  "providers",
  "embeddings",
  "chat",
  "index",
  "retrieval",
  "answers",
  "library",
];
const stage = (name: string) => `src/${name}`;
const upTo = (name: string) => stages.slice(0, stages.indexOf(name) + 1).map(stage);

/** The folders that each folder may import. A folder that is missing here fails the test. */
const rules: Record<string, readonly string[]> = {
  ...Object.fromEntries(stages.map((name) => [stage(name), upTo(name)])),
  // Talks to servers, of whatever they run, and knows none of our data.
  "src/providers": ["src/providers"],
  "src/chat": ["src/chat", "src/providers"],
  "src/operations": ["src/operations"],
  "src/sandbox": ["src/sandbox"],
  "src/discord": [
    "src/discord",
    "src/library",
    "src/answers",
    "src/facts",
    "src/documents",
    "src/passages",
  ],
  commands: ["commands", "src/discord", "src/library", "src/answers", "src/facts"],
};
/** These see everything, and nothing else imports them. */
const roots = /^src\/(?:main|compose(?:-\w+)?|config(?:-schema)?|version)\.ts$|^src\/cli\//;
/** Started as a process or thread of their own, so never imported. */
const entries = /\.(?:process|worker)\.ts$/;

const files = ["src", "commands"].filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name.replaceAll("\\", "/"))),
);

/** Every relative import of a file, types and import() included, as paths from the root. */
const imports = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((target) => target.startsWith("."))
    .map((target) => sourceOf(join(dirname(file), target)));

const sourceOf = (compiled: string): string =>
  [".ts", ".tsx"].map((ending) => compiled.replace(/\.js$/, ending)).find(existsSync) ?? compiled;

const graph = new Map(files.map((file) => [file, imports(file)]));
const edges = [...graph].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));
const folderOf = (file: string): string => dirname(file);

describe("the architecture", () => {
  it("has a rule for every folder", () => {
    const folders = new Set(files.filter((file) => !roots.test(file)).map(folderOf));
    const known = (folder: string) =>
      Object.keys(rules).some((rule) => folder === rule || folder.startsWith(`${rule}/`));
    expect([...folders].filter((folder) => !known(folder))).toEqual([]);
  });

  it.each(Object.entries(rules))("%s imports only what it may", (folder, allowed) => {
    const offences = edges.filter(
      ({ from, to }) =>
        from.startsWith(`${folder}/`) &&
        !allowed.some((permitted) => to.startsWith(`${permitted}/`)),
    );
    expect(offences).toEqual([]);
  });

  it("keeps the composition root and the command line unimported", () => {
    expect(edges.filter(({ from, to }) => roots.test(to) && !roots.test(from))).toEqual([]);
  });

  it("imports no entry of a process or thread", () => {
    expect(edges.filter(({ to }) => entries.test(to))).toEqual([]);
  });

  it("imports only files that exist", () => {
    const exists = (to: string) => graph.has(to) || (to.endsWith(".json") && existsSync(to));
    expect(edges.filter(({ to }) => !exists(to))).toEqual([]);
  });

  it("has no import cycle, types counted", () => {
    expect(cycles(graph)).toEqual([]);
  });

  it("reads the environment in one place", () => {
    const readers = files.filter((file) => readFileSync(file, "utf8").includes("process.env"));
    expect(readers.filter((file) => !roots.test(file))).toEqual([]);
  });
});

/** The cycles that a depth-first walk closes, each as the files on it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
