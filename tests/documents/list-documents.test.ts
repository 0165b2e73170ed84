import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DocumentsFolderError } from "../../src/documents/documents-folder-error.js";
import { listDocuments, type ListingOptions } from "../../src/documents/list-documents.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-list-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const isRoot = process.getuid?.() === 0;

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

async function list(options?: ListingOptions) {
  const { files, skipped } = await listDocuments(folder, options);
  return {
    files: files.map(({ path }) => path),
    skipped: Object.fromEntries(skipped.map(({ path, reason }) => [path, reason])),
  };
}

describe("listDocuments()", () => {
  it("lists every supported file with size and hash, in the order of the paths", async () => {
    await write(
      "b.md",
      "a/z.txt",
      "a.PDF",
      "a/b/c.docx",
      "Z.html",
      "é.markdown",
      "n.text",
      "h.htm",
    );
    const { files, skipped } = await listDocuments(folder);
    expect(files.map(({ path }) => path)).toEqual([
      ...["Z.html", "a.PDF", "a/b/c.docx", "a/z.txt", "b.md", "h.htm", "n.text", "é.markdown"],
    ]);
    const hash = createHash("sha256").update("a/z.txt").digest("hex");
    expect(files[3]).toEqual({ path: "a/z.txt", size: 7, hash });
    expect(skipped).toEqual([]);
  });

  it("skips other formats, and says nothing of hidden and excluded names", async () => {
    await write(
      "a.md",
      "b.xlsx",
      "c",
      "d.tar.gz",
      ".env",
      ".git/a.md",
      "facts/a.yaml",
      "x/facts/b.md",
    );
    expect(await list({ exclude: ["facts"] })).toEqual({
      files: ["a.md", "x/facts/b.md"],
      skipped: {
        "b.xlsx": ".xlsx files are not read",
        c: "it has no extension",
        "d.tar.gz": ".gz files are not read",
      },
    });
  });

  it("excludes folders by their path", async () => {
    await write("a/b/c.md", "b/c.md");
    expect((await list({ exclude: ["a/b/"] })).files).toEqual(["b/c.md"]);
  });

  it("skips large files without reading them", async () => {
    await write("large.txt", "exact.txt");
    await truncate(join(folder, "large.txt"), 200 * 2 ** 20);
    await truncate(join(folder, "exact.txt"), 10 * 2 ** 20);
    expect(await list()).toEqual({
      files: ["exact.txt"],
      skipped: { "large.txt": "it has 200 MiB, more than 10 MiB" },
    });
    expect((await list({ maxFileBytes: 1000 })).files).toEqual([]);
  });

  it("follows no link out of the folder", async () => {
    await write("in/a.md", "out/b.md", "outside.md");
    const inner = join(folder, "in");
    await symlink(join(folder, "outside.md"), join(inner, "file.md"));
    await symlink("../out", join(inner, "folder"));
    await symlink("../in-other", join(inner, "nowhere.md"));
    await symlink("loop.md", join(inner, "loop.md"));
    const { files, skipped } = await listDocuments(inner);
    expect(files.map(({ path }) => path)).toEqual(["a.md"]);
    expect(skipped).toEqual([
      { path: "file.md", reason: "it is a link that leads out of the folder" },
      { path: "folder", reason: "it is a link that leads out of the folder" },
      { path: "loop.md", reason: "it is a link that leads to itself" },
      { path: "nowhere.md", reason: "it is a link that leads nowhere" },
    ]);
  });

  it("does not take a folder for another whose name begins like its own", async () => {
    await write("docs/a.md", "docs-private/b.md");
    await symlink("../docs-private/b.md", join(folder, "docs/b.md"));
    const { files } = await listDocuments(join(folder, "docs"));
    expect(files.map(({ path }) => path)).toEqual(["a.md"]);
  });

  it("lists what links inside the folder lead to, once", async () => {
    await write("z/real.md", ".store/hidden.md", ".store/more/deep.md", "facts/a.md");
    await symlink("z/real.md", join(folder, "a-link.md"));
    await symlink("z", join(folder, "b-folder"));
    await symlink("..", join(folder, "z/up"));
    await symlink(".", join(folder, "z/self"));
    await symlink(".store/hidden.md", join(folder, "c.md"));
    await symlink(".store/hidden.md", join(folder, "d.md"));
    await symlink(".store/more", join(folder, "e"));
    await symlink("facts/a.md", join(folder, "f.md"));
    const { files, skipped } = await list({ exclude: ["facts"] });
    expect(skipped).toEqual({});
    expect(files).toHaveLength(3);
    expect(files).toEqual(expect.arrayContaining(["e/deep.md", "z/real.md"]));
    expect(files.filter((path) => ["c.md", "d.md"].includes(path))).toHaveLength(1);
  });

  it("takes a folder that is a link itself", async () => {
    await write("real/a.md");
    await symlink("real", join(folder, "link"));
    const { files } = await listDocuments(join(folder, "link"));
    expect(files).toHaveLength(1);
  });

  it.skipIf(process.platform === "win32")("skips what is no regular file", async () => {
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    await symlink("/dev/zero", join(folder, "zero.md"));
    await symlink("pipe.md", join(folder, "to-pipe.md"));
    expect(await list()).toEqual({
      files: [],
      skipped: {
        "pipe.md": "it is a named pipe, not a regular file",
        "to-pipe.md": "it is a link to what is no regular file",
        "zero.md": "it is a link that leads out of the folder",
      },
    });
  });

  it.skipIf(isRoot)("skips what it may not read", async () => {
    await write("a.md", "b.md", "c/d.md");
    await chmod(join(folder, "b.md"), 0);
    await chmod(join(folder, "c"), 0);
    const listing = await list();
    await chmod(join(folder, "c"), 0o700);
    expect(listing).toEqual({
      files: ["a.md"],
      skipped: {
        "b.md": "it cannot be read: permission denied",
        c: "it cannot be read: permission denied",
      },
    });
  });

  it("refuses what is no folder with one sentence", async () => {
    await write("a.md");
    const file = join(folder, "a.md");
    await expect(listDocuments(file)).rejects.toThrow(
      new DocumentsFolderError(file, "it is not a folder"),
    );
    await expect(listDocuments(join(folder, "none"))).rejects.toThrow(
      `Cannot list the documents in ${join(folder, "none")}: it does not exist`,
    );
  });

  it("finds the same files whatever happened to the folder's order", async () => {
    await write("a.md", "b.md", "c.md");
    const before = await listDocuments(folder);
    await rename(join(folder, "a.md"), join(folder, "t.md"));
    await rename(join(folder, "t.md"), join(folder, "a.md"));
    expect(await listDocuments(folder)).toEqual(before);
  });
});
