import type { APIButtonComponent } from "discord-api-types/v10";
import { customId } from "../custom-id.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { button } from "./components.js";
import { isRetriable } from "./writing-notes.js";

export interface AnswerButtonsOptions {
  readonly strings: Pick<Strings, "buttons">;
  readonly settings: Pick<GuildSettings, "feedbackButtons" | "humanRoleId">;
  /** Whether the answer has more pages than the one that is shown. */
  readonly hasMore: boolean;
}

/** What can be done with an answer; at most five buttons. */
export function answerButtons(
  record: AnswerRecord,
  { strings, settings, hasMore }: AnswerButtonsOptions,
): APIButtonComponent[] {
  const { id, answer } = record;
  const { more, retry } = strings.buttons;
  const again = button({ id: customId("retry", id), label: retry });
  const rest = [...(isRetriable(answer) ? [again] : []), ...sharing(record, strings)];
  if (answer.kind === "notFound") return [...ways(record, { strings, settings }), ...rest];
  return [
    ...(hasMore ? [button({ id: customId("more", id, "1"), label: more, style: "primary" })] : []),
    ...(settings.feedbackButtons ? votes(id) : []),
    ...rest,
  ];
}

function votes(id: string): APIButtonComponent[] {
  return [
    button({ id: customId("up", id), emoji: "👍" }),
    button({ id: customId("down", id), emoji: "👎" }),
  ];
}

/** The ways on from a question that was not answered. */
function ways(
  { id, guildId, humanAsked = false }: AnswerRecord,
  { strings, settings }: Omit<AnswerButtonsOptions, "hasMore">,
): APIButtonComponent[] {
  const { reword, human } = strings.buttons;
  const hasHumans = settings.humanRoleId !== undefined && guildId !== undefined;
  return [
    button({ id: customId("reword", id), label: reword, style: "primary" }),
    ...(hasHumans
      ? [button({ id: customId("human", id), label: human, disabled: humanAsked })]
      : []),
  ];
}

function sharing(
  { id, isPrivate, guildId }: AnswerRecord,
  { buttons: { share, dismiss } }: Pick<Strings, "buttons">,
): APIButtonComponent[] {
  if (!isPrivate) return [button({ id: customId("dismiss", id), label: dismiss })];
  return guildId === undefined ? [] : [button({ id: customId("share", id), label: share })];
}
