import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIStringSelectComponent,
} from "discord-api-types/v10";
import { customId } from "../custom-id.js";
import { discordLimits } from "../limits.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { answerButtons } from "./answer-buttons.js";
import { answerPages, pageCharacters } from "./answer-pages.js";
import {
  disagreementNote,
  restated,
  smallPrint,
  sourceLines,
  unansweredNote,
} from "./answer-parts.js";
import { buttonRows, container, selectRow, separator, textDisplay } from "./components.js";
import type { MessageBody } from "./message-body.js";
import { sourcePlace } from "./source-line.js";
import { writingNotes } from "./writing-notes.js";

export interface RenderAnswerOptions {
  readonly strings: Strings;
  readonly settings: Pick<GuildSettings, "plainText" | "feedbackButtons" | "humanRoleId">;
  /** Says the question again above the answer: for commands, whose question nobody else sees. */
  readonly restate?: boolean;
  /** A line above it all, in the bot's own words. */
  readonly lead?: string;
  /** Small print below the answer, in the bot's own words. */
  readonly notes?: readonly string[];
}

/** An answer as a message: what was said, its sources, and what can be done with it. */
export function renderAnswer(record: AnswerRecord, options: RenderAnswerOptions): MessageBody {
  return options.settings.plainText
    ? plainAnswer(record, options)
    : componentAnswer(record, options);
}

/** Characters of one source in a message, so that all fit whatever they are called. */
const lineCharacters = 250;

function componentAnswer(
  record: AnswerRecord,
  { strings, settings, restate = false, lead, notes = [] }: RenderAnswerOptions,
): MessageBody {
  const { answer } = record;
  const [first = "", ...more] = answerPages(answer, { strings });
  const sources = sourceLines(record, { strings, max: lineCharacters });
  const parts: APIComponentInContainer[] = [
    ...(lead === undefined ? [] : [textDisplay(lead)]),
    ...(restate ? [textDisplay(restated(record.question))] : []),
    textDisplay(first),
    ...(sources.length === 0
      ? []
      : [separator(), textDisplay(sources.join("\n")), sourceSelect(record, strings)]),
    ...belowAnswer(record, { strings, notes }).map(textDisplay),
    ...buttonRows(answerButtons(record, { strings, settings, hasMore: more.length > 0 })),
  ];
  return { kind: "components", components: [container(answer.kind, parts)] };
}

function sourceSelect(
  { id, answer }: AnswerRecord,
  strings: Strings,
): APIActionRowComponent<APIStringSelectComponent> {
  const options = answer.citations.map((citation) => ({
    value: String(citation.number),
    label: `${citation.number}. ${citation.title}`,
    description: [sourcePlace(citation, strings), ...citation.headings.slice(-1)].join(" · "),
  }));
  return selectRow({ id: customId("open", id), placeholder: strings.answer.openSource, options });
}

function belowAnswer(
  { answer }: AnswerRecord,
  { strings, notes }: Pick<RenderAnswerOptions, "strings"> & { readonly notes: readonly string[] },
): string[] {
  return smallPrint([
    ...disagreementNote(answer, strings),
    ...unansweredNote(answer, strings),
    ...writingNotes(answer, strings),
    ...notes,
  ]);
}

/** What is longer than a message ends with an ellipsis: plain text has no "More". */
function plainAnswer(
  record: AnswerRecord,
  { strings, restate = false, lead, notes = [] }: RenderAnswerOptions,
): MessageBody {
  const small = belowAnswer(record, { strings, notes });
  const lines = (max: number): string => {
    const sources = sourceLines(record, { strings, max, isPlain: true });
    return [...(sources.length === 0 ? [] : ["", ...sources]), ...small].join("\n");
  };
  const long = lines(lineCharacters);
  const below = long.length > maxBelow ? lines(shortLineCharacters) : long;
  const above = [
    ...(lead === undefined ? [] : [`${lead}\n`]),
    ...(restate ? [`${restated(record.question)}\n`] : []),
  ].join("");
  const room = discordLimits.content - above.length - below.length - ellipsis.length - 1;
  const [first = "", ...more] = answerPages(record.answer, {
    strings,
    max: Math.min(room, pageCharacters),
  });
  const said = more.length === 0 ? first : `${first}${ellipsis}`;
  return { kind: "plain", content: [`${above}${said}`, ...(below ? [below] : [])].join("\n") };
}

/** Most characters of sources and small print below a plain answer, and of a source when there are more. */
const maxBelow = 900;
const shortLineCharacters = 150;
const ellipsis = " …";
