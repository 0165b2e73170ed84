import { shorten } from "../../passages/shorten.js";
import type { FeedbackRow, FeedbackSummary } from "../records/answer-record.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { escapeLine } from "./escape.js";
import type { MessageBody } from "./message-body.js";
import { timestamp } from "./source-line.js";

export interface Feedback {
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly summary: FeedbackSummary;
  /** Newest first. */
  readonly unanswered: readonly FeedbackRow[];
  /** The attached export. */
  readonly exported?: { readonly file: string; readonly rows: number } | undefined;
}

const questionCharacters = 150;

/** What people made of the answers, and what they asked in vain. */
export function renderFeedback(
  { since, summary, unanswered, exported }: Feedback,
  { strings, settings }: { readonly strings: Strings; readonly settings: GuildSettings },
): MessageBody {
  const { feedback } = strings;
  const when = `-# ${feedback.since(timestamp(since, "f"))}`;
  const questions = unanswered.map(
    ({ created, channelId, question }) =>
      `${timestamp(created, "R")} <#${channelId}>: ${escapeLine(shorten(question, questionCharacters))}`,
  );
  const card = {
    title: feedback.title,
    texts: [
      `${summary.asked === 0 ? feedback.none : feedback.summary(summary)}\n${when}`,
      ...(questions.length === 0 ? [] : [[feedback.unanswered, ...questions].join("\n")]),
      ...(exported ? [feedback.exported(exported.rows)] : []),
    ],
    ...(exported ? { file: exported.file } : {}),
  };
  return renderCard(card, settings);
}
