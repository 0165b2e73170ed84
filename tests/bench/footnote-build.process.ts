/** Builds an index of a folder as `npm run index` does, then again after each rewrite of a document. */
import { compose } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import { writeDocument } from "./support/generated-documents.js";
import { job, report, secondsSinceStart } from "./support/report-result.js";

export interface FootnoteBuildJob {
  readonly documents: string;
  readonly index: string;
  readonly rewrites: readonly { readonly number: number; readonly text: string }[];
}

/** The first is counted from the start of the process. */
export type FootnoteBuilds = readonly { readonly seconds: number; readonly embedded: number }[];

const { documents, index, rewrites } = job() as FootnoteBuildJob;
const footnote = compose(readConfig({ SEEDS_DIR: documents, INDEX_DIR: index }));
const builds: { seconds: number; embedded: number }[] = [];
let since = 0;
await build();
for (const { number, text } of rewrites) {
  await writeDocument(documents, number, text);
  since = secondsSinceStart();
  await build();
}
await footnote.close();
report(builds);

async function build(): Promise<void> {
  const built = await footnote.build();
  const seconds = secondsSinceStart() - since;
  if (built.kind !== "built" && built.kind !== "unchanged") throw new Error(JSON.stringify(built));
  if (built.warnings.length > 0) throw new Error(built.warnings.join("\n"));
  builds.push({ seconds, embedded: built.kind === "built" ? built.embedded : 0 });
}
