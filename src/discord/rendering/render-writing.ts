import type { APIComponentInContainer } from "discord-api-types/v10";
import type { CitedText } from "../../answers/generated/generate-answer.js";
import { customId } from "../custom-id.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { answerPages, pageCharacters } from "./answer-pages.js";
import { restated, smallPrint, sourceLines } from "./answer-parts.js";
import { button, buttonRows, container, separator, textDisplay } from "./components.js";
import type { MessageBody } from "./message-body.js";
import { recordedAnswer } from "./record-answer.js";

export interface RenderWritingOptions {
  /** Of the record to be. */
  readonly id: string;
  readonly question: string;
  readonly strings: Strings;
  readonly settings: Pick<GuildSettings, "plainText">;
  /** Says the question again above the answer. @default false */
  readonly restate?: boolean;
}

/** Characters of one source in a message, so that all fit whatever they are called. */
const lineCharacters = 150;
/** The same of the text where it has no frame, beside at most 600 of the question. */
const plainCharacters = 1_300;

/**
 * An answer that is being written: what has passed so far, its sources, and a button to stop it. Of a
 * long one the first page is shown.
 */
export function renderWriting(text: CitedText, options: RenderWritingOptions): MessageBody {
  const { id, question, strings, settings, restate = false } = options;
  const answer = recordedAnswer({ kind: "answered", ...text, confidence: 1 });
  const above = restate ? [restated(question)] : [];
  const small = smallPrint([strings.writing.going]);
  const max = settings.plainText ? plainCharacters : pageCharacters;
  const [first = "", ...more] = answerPages(answer, { strings, max });
  const said = more.length === 0 ? first : `${first} …`;
  if (settings.plainText) return { kind: "plain", content: [...above, said, ...small].join("\n") };
  const sources = sourceLines({ answer }, { strings, max: lineCharacters });
  const stop = button({ id: customId("stop", id), label: strings.buttons.stop });
  const parts: APIComponentInContainer[] = [
    ...[...above, said].map(textDisplay),
    ...(sources.length === 0 ? [] : [separator(), textDisplay(sources.join("\n"))]),
    ...small.map(textDisplay),
    ...buttonRows([stop]),
  ];
  return { kind: "components", components: [container("working", parts)] };
}
