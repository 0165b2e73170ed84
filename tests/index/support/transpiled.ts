import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { compiled } from "../../support/compiled.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Turns test files into JavaScript in a folder, beside what the build made of src/, so that Node 20
 * can run them as a process. Returns the first.
 */
export async function transpiled(folder: string, files: readonly string[]): Promise<URL> {
  const dist = dirname(dirname(dirname(fileURLToPath(compiled("src/index/build-index.ts")))));
  await symlink(join(dist, "src"), join(folder, "src"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const written = files.map(async (file) => {
    const source = await readFile(join(root, file), "utf8");
    const target = join(folder, dirname(file), `${basename(file, ".ts")}.js`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, ts.transpileModule(source, { compilerOptions }).outputText);
    return pathToFileURL(target);
  });
  const [first] = await Promise.all(written);
  if (!first) throw new Error("Cannot transpile: there are no files");
  return first;
}
