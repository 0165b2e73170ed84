import type { SkippedFile } from "../../documents/list-documents.js";
import type { IndexingOutcome, IndexingProgress } from "../../library/library.js";
import { shorten } from "../../passages/shorten.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { escapeLine } from "./escape.js";
import { firstLines } from "./first-lines.js";
import type { FirstLinesOptions } from "./first-lines.js";
import type { MessageBody } from "./message-body.js";
import { indexingLines } from "./render-indexing.js";
import { shownPath } from "./shown-path.js";
import { timestamp } from "./source-line.js";

export interface RenderOutcomeOptions {
  readonly strings: Strings;
  readonly settings: Pick<GuildSettings, "plainText">;
  /** How far the indexing is that makes this one wait. */
  readonly progress?: IndexingProgress | undefined;
}

/** What an indexing did, or why it did nothing. */
export function renderIndexingOutcome(
  outcome: IndexingOutcome,
  { strings, settings, progress }: RenderOutcomeOptions,
): MessageBody {
  const { indexing } = strings;
  const lists = { strings, max: settings.plainText ? maxNames.plain : maxNames.components };
  switch (outcome.kind) {
    case "built":
      return renderCard({ state: "answered", texts: builtTexts(outcome, lists) }, settings);
    case "unchanged": {
      const texts = [indexing.unchanged, ...remarks(outcome, lists)];
      return renderCard({ state: "answered", texts }, settings);
    }
    case "empty": {
      const texts = [indexing.empty, small(outcome.reason), ...remarks(outcome, lists)];
      return renderCard({ state: "failed", texts }, settings);
    }
    case "busy": {
      const since = outcome.since === undefined ? undefined : timestamp(outcome.since, "R");
      const lines = progress ? indexingLines(progress, strings) : [];
      const texts = [indexing.busy(since), lines.join("\n")];
      return renderCard({ state: "notFound", texts }, settings);
    }
  }
}

/** Documents that a list names; plain text has less room. */
const maxNames = { components: 10, plain: 4 };
/** Characters of a reason, and of a warning. */
const reasonCharacters = 150;

type Lists = Required<FirstLinesOptions> & Pick<RenderOutcomeOptions, "strings">;

function builtTexts(outcome: Extract<IndexingOutcome, { kind: "built" }>, lists: Lists): string[] {
  const { indexing, locale } = lists.strings;
  const seconds = outcome.seconds.toLocaleString(locale, { maximumFractionDigits: 1 });
  const { documents, passages, added, changed, removed } = outcome;
  return [
    indexing.built({ documents, passages, seconds }),
    ...listed(indexing.added(added.length), added.map(shownPath), lists),
    ...listed(indexing.changed(changed.length), changed.map(shownPath), lists),
    ...listed(indexing.removed(removed.length), removed.map(shownPath), lists),
    ...remarks(outcome, lists),
  ];
}

interface Remarks {
  readonly skipped: readonly SkippedFile[];
  readonly warnings?: readonly string[];
}

function remarks({ skipped, warnings = [] }: Remarks, lists: Lists): string[] {
  const reasons = skipped.map(({ path, reason }) => `${shownPath(path)}: ${short(reason)}`);
  return [
    ...listed(lists.strings.indexing.skipped, reasons, lists),
    firstLines(warnings.map(small), lists).join("\n"),
  ];
}

/** Lines below a title; nothing without lines. */
function listed(title: string, lines: readonly string[], lists: Lists): string[] {
  return lines.length === 0 ? [] : [[`**${title}**`, ...firstLines(lines, lists)].join("\n")];
}

function small(text: string): string {
  return `-# ${short(text)}`;
}

function short(text: string): string {
  return escapeLine(shorten(text, reasonCharacters));
}
