import type { IndexingProgress } from "../../library/library.js";
import { customId } from "../custom-id.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { button, buttonRows } from "./components.js";
import type { MessageBody } from "./message-body.js";

export interface RenderIndexingOptions {
  readonly strings: Strings;
  readonly settings: Pick<GuildSettings, "plainText">;
  /** How long the stage will still take. */
  readonly secondsLeft?: number | undefined;
}

/** How far an indexing is, with a button to cancel it. */
export function renderIndexing(
  progress: IndexingProgress | undefined,
  { strings, settings, secondsLeft }: RenderIndexingOptions,
): MessageBody {
  const { indexing, buttons } = strings;
  const left = secondsLeft === undefined ? [] : [indexing.remaining(secondsLeft)];
  const lines = progress ? indexingLines(progress, strings) : [indexing.stages.listing];
  const cancel = button({
    id: customId("cancelIndexing"),
    label: buttons.cancel,
    style: "danger",
  });
  const card = {
    state: "working",
    title: indexing.title,
    texts: [[...lines, ...left].join("\n"), `-# ${indexing.answersMeanwhile}`],
    rows: buttonRows([cancel]),
  } as const;
  return renderCard(card, settings);
}

/** The stage, a bar and the counts; stages that are done in one step have no counts. */
export function indexingLines(
  { stage, done, total }: IndexingProgress,
  { indexing, locale }: Strings,
): string[] {
  const name = indexing.stages[stage];
  if (total <= 1) return [name];
  const counts = `${done.toLocaleString(locale)} / ${total.toLocaleString(locale)}`;
  return [name, `\`${bar(done / total)}\` ${counts}`];
}

const barLength = 20;

function bar(share: number): string {
  const full = Math.min(barLength, Math.max(0, Math.floor(share * barLength)));
  return "■".repeat(full) + "□".repeat(barLength - full);
}
