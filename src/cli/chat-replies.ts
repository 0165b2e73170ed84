import type { Citation } from "../answers/answer.js";
import type { Answering } from "../compose.js";
import type { IndexedDocument } from "../index/manifest.js";
import { answerBy } from "../library/answer-by.js";
import { faultsOf } from "../library/faults-of.js";
import { cleanQuestion } from "../retrieval/clean-question.js";
import { plural } from "./plural.js";
import { openable, terminalPassage, terminalReply } from "./terminal-text.js";
import type { TerminalStyle } from "./terminal-text.js";

/** What a chat says to one line. */
export type Reply =
  | {
      readonly kind: "said";
      readonly text: string;
      /** Sentences for the owner, when the model or a part of the search failed. */
      readonly faults: readonly string[];
    }
  | { readonly kind: "nothing" }
  | { readonly kind: "goodbye" };

/** Replies to the lines of one conversation, in their order. */
export type Replies = (line: string, signal: AbortSignal) => Promise<Reply>;

/** How a chat is used. */
export const chatHelp = `Ask a question about the documents, or type
  /sources   to list the documents
  /open 2    to read the passage behind footnote [2] of the last answer
  /help      to see this again
  /quit      to leave (or Ctrl-D)`;

/** Remembers what was asked and cited, so that a follow-up and `/open` are understood. */
export function createReplies(answering: Answering, style: TerminalStyle): Replies {
  const asked: string[] = [];
  let sources: readonly Citation[] | undefined;
  return async (line, signal) => {
    const typed = line.trim();
    if (typed === "") return { kind: "nothing" };
    if (/^(?:\/?(?:quit|exit))$/i.test(typed)) return { kind: "goodbye" };
    if (typed.startsWith("/") || /^(?:help|\?)$/i.test(typed)) return said(command(typed));
    const reply = await answerBy(answering, typed, { earlier: asked, signal });
    const { question, answer } = reply;
    if (answer.kind === "notAsked") return said(terminalReply(reply, style));
    asked.push(question);
    sources = openable(answer);
    const reading = question === cleanQuestion(typed) ? [] : [`(Read as: ${question})`];
    return said([...reading, terminalReply(reply, style)].join("\n"), faultsOf(reply));
  };

  function command(typed: string): string {
    if (/^(?:\/?help|\?)$/i.test(typed)) return chatHelp;
    if (/^\/sources$/i.test(typed)) {
      return answering.generation.manifest.documents.map(documentLine).join("\n");
    }
    const open = /^\/open\b\s*(.*)$/i.exec(typed);
    return open
      ? opened(open[1] ?? "")
      : `There is no ${typed.split(/\s/, 1)[0] ?? ""}.\n${chatHelp}`;
  }

  function opened(wanted: string): string {
    if (sources === undefined) return "There is nothing to open yet: ask a question first.";
    if (sources.length === 0) return "There is nothing to open: the last answer names no passage.";
    const number = /^\[?(\d+)\]?$/.exec(wanted === "" ? "1" : wanted)?.[1];
    if (number === undefined) return "Say which footnote by its number, as in /open 1.";
    const source = sources.find((citation) => citation.number === Number(number));
    if (source) return terminalPassage(source, style);
    const names = sources.length === 1 ? "only [1]" : `[1] to [${sources.length}]`;
    return `There is no [${number}]: the last answer names ${names}.`;
  }
}

function said(text: string, faults: readonly string[] = []): Reply {
  return { kind: "said", text, faults };
}

function documentLine({ title, published, path, passageCount }: IndexedDocument): string {
  return `${title} (${[...(published === undefined ? [] : [published]), path, plural(passageCount, "passage")].join(", ")})`;
}
