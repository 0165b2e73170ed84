import type { APIButtonComponent } from "discord-api-types/v10";
import type { OpenedPassage } from "../../library/library.js";
import { customId } from "../custom-id.js";
import type { RecordedCitation } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { pageNumber } from "./answer-parts.js";
import { citedPart } from "./cited-part.js";
import type { CitedPart } from "./cited-part.js";
import { buttonRows, container, linkButton, textDisplay } from "./components.js";
import type { MessageBody } from "./message-body.js";
import { passageHeading } from "./passage-heading.js";
import { passagePages } from "./passage-pages.js";
import type { PassagePage } from "./passage-pages.js";
import { linkable } from "./record-answer.js";
import { recordedQuote } from "./recorded-quote.js";
import { turnButtons } from "./turn-buttons.js";
import type { Turn } from "./turn-buttons.js";

/** The footnote through which a passage was opened: of an answer that is kept, or of a quick fact. */
export type Cited = (
  { readonly recordId: string; readonly factId?: undefined } | { readonly factId: string }
) & { readonly citation: RecordedCitation };

/** Stands in a custom id where the id of a record would: the id of a fact follows. */
export const citedFactMark = "fact";

export interface RenderPassageOptions {
  readonly strings: Strings;
  /** Its words are bold where they stand; its record goes along from passage to passage. */
  readonly cited?: Cited | undefined;
  /**
   * Which part of a long passage, counted from 0, or its last.
   *
   * @default the one where the cited words begin, else the first
   */
  readonly page?: number | "last" | undefined;
}

/**
 * A passage with the way to its neighbors, for the person alone who opens it. When it no longer holds
 * the cited words, they stand above it, and that the document has changed.
 */
export function renderPassage(opened: OpenedPassage, options: RenderPassageOptions): MessageBody {
  const { strings, cited } = options;
  const { passage, document } = opened;
  const isCited = cited?.citation.passageId === passage.id;
  const part: CitedPart = isCited ? citedPart(passage, cited.citation) : { kind: "none" };
  const bold = part.kind === "found" ? part.span : undefined;
  const pages = passagePages(passage.text, bold);
  const shown = shownPage(pages, options.page ?? pageOf(pages, bold?.start ?? 0));
  const parts = [
    textDisplay(passageHeading({ ...document, ...passage }, strings)),
    ...(isCited && part.kind === "changed"
      ? [textDisplay(`${strings.passage.changed}\n${recordedQuote(cited.citation)}`)]
      : []),
    textDisplay(pages[shown]?.quote ?? ""),
    ...pageNumber(shown, pages.length, strings).map(textDisplay),
    ...buttonRows([
      ...turns(opened, { strings, cited, shown, pages: pages.length }),
      ...original(document.url, strings),
    ]),
  ];
  return { kind: "components", components: [container("neutral", parts)] };
}

function pageOf(pages: readonly PassagePage[], at: number): number {
  return pages.findIndex(({ end }) => at < end);
}

function shownPage(pages: readonly PassagePage[], page: number | "last"): number {
  return page === "last" ? pages.length - 1 : Math.min(Math.max(page, 0), pages.length - 1);
}

interface TurnsOptions extends Pick<RenderPassageOptions, "strings" | "cited"> {
  readonly shown: number;
  readonly pages: number;
}

/** First through the pages of the passage, then on to its neighbors. */
function turns(
  { passage, previousId, nextId }: OpenedPassage,
  { strings, cited, shown, pages }: TurnsOptions,
): APIButtonComponent[] {
  const from = cited ? footnote(cited) : [];
  const turn = (way: "p" | "n", id: string | undefined, page: number | "last"): Turn => ({
    id: customId("passage", id ?? "", way, String(page), ...from),
    exists: id !== undefined,
  });
  return turnButtons({
    previous: shown > 0 ? turn("p", passage.id, shown - 1) : turn("p", previousId, "last"),
    next: shown < pages - 1 ? turn("n", passage.id, shown + 1) : turn("n", nextId, 0),
    strings,
  });
}

/** Two parts of a custom id. */
function footnote(cited: Cited): [string, string] {
  return cited.factId === undefined
    ? [cited.recordId, String(cited.citation.number)]
    : [citedFactMark, cited.factId];
}

function original(url: string | undefined, { buttons }: Strings): APIButtonComponent[] {
  const address = linkable(url);
  return address === undefined ? [] : [linkButton(buttons.original, address)];
}
