import type { Answering, Footnote } from "../compose.js";
import type { Config } from "../config.js";
import { DocumentsFolderError } from "../documents/documents-folder-error.js";
import { openIndex } from "../index/open-index.js";
import { createProgressView } from "./build-progress.js";
import { reportText } from "./report-text.js";

/**
 * Brings the index up to date and opens it. Progress, and what the owner should know, go to standard
 * error. When the index cannot be brought up to date (another process is building it, the embedding
 * model fails, the disk is full), the last one is opened.
 *
 * @throws {DocumentsFolderError} when the documents folder cannot be listed.
 * @throws {ChatError} when the chat model of the settings cannot be used.
 * @throws {Error} when there is no index to answer from; the message is one sentence.
 */
export async function openAnswering(
  footnote: Footnote,
  { index }: Config,
  signal: AbortSignal,
): Promise<Answering> {
  const notify = (notice: string): void => void process.stderr.write(`${notice}\n`);
  const writing = await footnote.openWriting(notify);
  const failure = await updateIndex(footnote, signal);
  const opened = await openIndex(index, { signal });
  if (opened.kind === "unusable") throw failure ?? new Error(opened.message);
  const { created, model } = opened.generation.manifest;
  const notices = [...opened.warnings];
  if (failure) notices.unshift(failure.message, `Answers are from the index of ${created}`);
  if (model.id !== footnote.model.id) {
    notices.push(
      `The index was built with ${model.id}, not ${footnote.model.id}: it is searched by words alone`,
    );
  }
  notices.forEach(notify);
  return footnote.answering(opened.generation, writing);
}

/** Returns why the index could not be brought up to date. */
async function updateIndex(footnote: Footnote, signal: AbortSignal): Promise<Error | undefined> {
  const view = createProgressView(process.stderr);
  try {
    const report = await footnote.build({ signal, onProgress: view.show.bind(view) });
    view.close();
    if (report.kind === "empty" || report.kind === "busy") return new Error(reportText(report));
    if (report.kind === "built") process.stderr.write(`${reportText(report)}\n`);
    return undefined;
  } catch (error) {
    // A mistyped folder must not be answered from what another one held.
    const wrongFolder = error instanceof DocumentsFolderError;
    if (wrongFolder || signal.aborted || !(error instanceof Error)) throw error;
    return error;
  } finally {
    view.close();
  }
}
