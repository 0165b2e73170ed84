import type { Source } from "../../answers/answer.js";
import { shorten } from "../../passages/shorten.js";
import { customId } from "../custom-id.js";
import type { RecordedCitation } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { selectRow } from "./components.js";
import { escapeLine } from "./escape.js";
import type { MessageBody } from "./message-body.js";
import { recordedNearest } from "./record-answer.js";
import { sourceLine, sourcePlace } from "./source-line.js";

/** Characters of a passage that are shown before it is opened. */
const glimpse = 220;

/** Passages with where they stand, and a select to open one; for the person alone who searches. */
export function renderSearch(
  query: string,
  sources: readonly Source[],
  strings: Strings,
): MessageBody {
  const { search, answer } = strings;
  if (sources.length === 0) return renderCard({ texts: [search.nothing] }, { plainText: false });
  const found = recordedNearest(sources);
  const card = {
    title: search.title(escapeLine(shorten(query, 100))),
    texts: found.map((citation) => glimpsed(citation, strings)),
    rows: [
      selectRow({
        id: customId("passage", "search"),
        placeholder: answer.openSource,
        options: found.map((citation) => option(citation, strings)),
      }),
    ],
  };
  return renderCard(card, { plainText: false });
}

function glimpsed(citation: RecordedCitation, strings: Strings): string {
  const text = escapeLine(shorten(citation.quote, glimpse));
  return `${sourceLine(citation, { strings })}\n> ${text}`;
}

function option(
  citation: RecordedCitation,
  strings: Strings,
): { value: string; label: string; description: string } {
  return {
    value: citation.passageId,
    label: `${citation.number}. ${citation.title}`,
    description: [...citation.headings.slice(-1), sourcePlace(citation, strings)].join(" · "),
  };
}
