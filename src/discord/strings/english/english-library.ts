import { counted } from "../counted.js";
import type { LibraryStrings } from "../library-strings.js";
import { englishCommands as commands } from "./english-commands.js";

/** What is said about the documents and their index, in English. */
export const englishLibrary: LibraryStrings = {
  indexing: {
    title: "Bringing the index up to date",
    stages: {
      listing: "Listing the documents",
      reading: "Reading the documents",
      embedding: "Embedding sentences",
      terms: "Indexing words",
      graph: "Building the graph",
      verifying: "Verifying",
      publishing: "Putting it into use",
    },
    remaining: (seconds) =>
      seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`,
    built: (counts) =>
      `The index is up to date: ${documents(counts.documents)}, ${passages(counts.passages)}, in ${counts.seconds} s.`,
    added: (count) => `+ ${documents(count)} added`,
    changed: (count) => `~ ${documents(count)} changed`,
    removed: (count) => `− ${documents(count)} removed`,
    skipped: "Skipped:",
    andMore: (more) => `… and ${more} more`,
    unchanged: "The index is up to date already: no document has changed.",
    empty: "No document could be read. The index stays as it was.",
    busy: (since) =>
      `The index is being brought up to date already${since === undefined ? "" : ` (it began ${since})`}.`,
    stays: "The index stays as it was.",
    cancelled: "Cancelled. The index stays as it was.",
    cancelling: "Cancelling…",
    notRunning: "The index is not being brought up to date at the moment.",
    answersMeanwhile: "Questions are answered from the old index meanwhile.",
    moved: "Discord closes this reply after a quarter of an hour: it goes on in the channel.",
    outOfSight: `Discord closes this reply after a quarter of an hour, and I may not post here. It goes on all the same: \`/${commands.status.name}\` shows how far it is.`,
  },
  status: {
    title: "Status",
    index: (counts) => `${documents(counts.documents)}, ${passages(counts.passages)}`,
    built: (when) => `Index built ${when}`,
    size: (megabytes) => `${megabytes} MB on disk`,
    model: (name) => `Embedding model: ${name}`,
    chatModel: (name) => `Chat model: ${name}`,
    tokensLeft: (tokens) => `Tokens left today: ${tokens}`,
    noLimit: "no limit",
    uptime: (since) => `Started ${since}`,
    latency: (milliseconds) => `Gateway latency: ${milliseconds} ms`,
    noIndex: `There is no index yet. An admin can make one with \`/${commands.reindex.name}\`.`,
  },
  sources: {
    title: (count) => documents(count),
    passages: (count) => passages(count),
    unknown: (name) =>
      `There is no document “${name}”. Choose one from the list that appears while you type.`,
    open: "Open a document…",
  },
  search: {
    title: (query) => `Passages about “${query}”`,
    nothing: "No passage has anything of this.",
  },
};

function documents(count: number): string {
  return counted(count, { locale: "en", one: "document", more: "documents" });
}

function passages(count: number): string {
  return counted(count, { locale: "en", one: "passage", more: "passages" });
}
