import type { ChatStatus, IndexingProgress, IndexStatus } from "../../library/library.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { escapeLine } from "./escape.js";
import type { MessageBody } from "./message-body.js";
import { indexingLines } from "./render-indexing.js";
import { timestamp } from "./source-line.js";

export interface BotStatus {
  /** Undefined without an index. */
  readonly index: IndexStatus | undefined;
  /** Undefined without a chat model. */
  readonly chat: ChatStatus | undefined;
  /** When the bot was started, in milliseconds since 1970. */
  readonly started: number;
  /** Between a heartbeat and its answer, in milliseconds; negative before the first. */
  readonly latency: number;
  /** Of an indexing that runs. */
  readonly progress: IndexingProgress | undefined;
}

/** The age and size of the index and how the bot is doing. */
export function renderStatus(
  { index, chat, started, latency, progress }: BotStatus,
  { strings, settings }: { readonly strings: Strings; readonly settings: GuildSettings },
): MessageBody {
  const { status, indexing } = strings;
  const running = progress ? [`**${indexing.title}**`, ...indexingLines(progress, strings)] : [];
  const card = {
    state: index ? "neutral" : "failed",
    title: status.title,
    texts: [
      (index ? indexFacts(index, strings) : [status.noIndex]).join("\n"),
      (chat ? chatFacts(chat, strings) : []).join("\n"),
      running.join("\n"),
      [
        status.uptime(timestamp(started, "R")),
        ...(latency < 0 ? [] : [status.latency(Math.round(latency))]),
      ].join("\n"),
    ],
  } as const;
  return renderCard(card, settings);
}

function indexFacts(index: IndexStatus, { status, locale }: Strings): string[] {
  const megabytes = (index.bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 });
  return [
    status.index(index),
    status.built(timestamp(index.built, "R")),
    status.size(megabytes),
    status.model(escapeLine(index.model)),
  ];
}

function chatFacts({ model, tokensLeft }: ChatStatus, { status, locale }: Strings): string[] {
  const tokens = Math.max(0, Math.floor(tokensLeft));
  const left = Number.isFinite(tokens) ? tokens.toLocaleString(locale) : status.noLimit;
  return [status.chatModel(escapeLine(model)), status.tokensLeft(left)];
}
