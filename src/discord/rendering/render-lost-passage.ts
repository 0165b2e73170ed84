import type { RecordedCitation } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { buttonRows, container, linkButton, textDisplay } from "./components.js";
import type { MessageBody } from "./message-body.js";
import { passageHeading } from "./passage-heading.js";
import { linkable } from "./record-answer.js";
import { recordedQuote } from "./recorded-quote.js";

/** What is kept of a passage that is no longer in the documents. */
export function renderLostPassage(citation: RecordedCitation, strings: Strings): MessageBody {
  const url = linkable(citation.url);
  const parts = [
    textDisplay(passageHeading(citation, strings)),
    textDisplay(`${strings.passage.changed}\n${recordedQuote(citation)}`),
    ...buttonRows(url === undefined ? [] : [linkButton(strings.buttons.original, url)]),
  ];
  return { kind: "components", components: [container("notFound", parts)] };
}
