import { compose } from "../compose.js";
import { createProgressView } from "./build-progress.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { reportText } from "./report-text.js";
import { exitCodes, run } from "./run.js";

interface Options extends FolderOptions {
  readonly force?: boolean;
  readonly json?: boolean;
}

const command = createCommand("index", "Bring the index up to date with the documents")
  .option("--force", "read and embed everything anew")
  .option("--json", "print the report as JSON")
  .parse();

await run(async (signal) => {
  const { force = false, json = false, ...folders } = command.opts<Options>();
  const footnote = compose(configFrom(folders));
  const view = createProgressView(process.stderr);
  try {
    const onProgress = view.show.bind(view);
    const report = await footnote.build({ force, signal, onProgress });
    view.close();
    process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
    return report.kind === "empty" || report.kind === "busy" ? exitCodes.failed : exitCodes.done;
  } finally {
    view.close();
    await footnote.close();
  }
});
