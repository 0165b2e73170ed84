import { existsSync } from "node:fs";

/**
 * The built file of a source file, for what runs as a process or thread of its own: Node 20 cannot
 * run TypeScript.
 *
 * @throws {Error} when it has not been built.
 */
export function compiled(source: string): URL {
  const file = new URL(`../../dist/${source.replace(/\.ts$/, ".js")}`, import.meta.url);
  if (!existsSync(file)) throw new Error(`Cannot find ${file.pathname}: run npm run build first`);
  return file;
}
