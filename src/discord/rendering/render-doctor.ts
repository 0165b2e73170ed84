import type { IndexStatus } from "../../library/library.js";
import { shorten } from "../../passages/shorten.js";
import type { ChannelLack, PermissionCheck } from "../missing-permissions.js";
import type { GuildSettings } from "../records/settings.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { escapeLine } from "./escape.js";
import type { MessageBody } from "./message-body.js";
import { firstLines } from "./first-lines.js";
import { timestamp } from "./source-line.js";

/** What was found when the bot was checked in a guild. */
export interface CheckUp {
  readonly readsAllMessages: boolean;
  readonly askChannelIds: readonly string[];
  readonly permissions: PermissionCheck;
  /** The role that "Ask a human" is to ping and cannot. */
  readonly unpingableRoleId?: string | undefined;
  readonly index: IndexStatus | undefined;
  /** One sentence; undefined when the embedding model works. */
  readonly modelFault: string | undefined;
  readonly lastFault: { readonly id: string; readonly at: number } | undefined;
}

interface Words {
  readonly strings: Strings;
  readonly settings: GuildSettings;
}

/** Plain text has less room. */
const maxChannels = { components: 20, plain: 8 };
const faultCharacters = 300;

/** What is amiss and how to mend it, then what is in order. */
export function renderDoctor(found: CheckUp, { strings, settings }: Words): MessageBody {
  const { doctor } = strings;
  const { readsAllMessages, askChannelIds, permissions, modelFault, index } = found;
  const max = settings.plainText ? maxChannels.plain : maxChannels.components;
  const isDeaf = !readsAllMessages && askChannelIds.length > 0;
  const problems = [
    ...(isDeaf ? [doctor.deafIn(askChannelIds.map((id) => `<#${id}>`).join(" "))] : []),
    ...lackLines(permissions.lacking, { strings, max }),
    ...(found.unpingableRoleId === undefined
      ? []
      : [doctor.cannotPing(`<@&${found.unpingableRoleId}>`)]),
  ];
  const isFine = problems.length === 0 && index && modelFault === undefined;
  const card = {
    state: isFine ? "answered" : "failed",
    title: doctor.title,
    texts: [
      isFine ? doctor.fine : problems.map((problem) => `⚠️ ${problem}`).join("\n"),
      [...stateLines(found, strings), doctor.messageContent(readsAllMessages)].join("\n"),
    ],
  } as const;
  return renderCard(card, settings);
}

function lackLines(
  lacking: readonly ChannelLack[],
  { strings, max }: { readonly strings: Strings; readonly max: number },
): string[] {
  const { doctor, permissions, locale } = strings;
  const list = new Intl.ListFormat(locale);
  const lines = lacking.map(({ channelId, missing }) =>
    doctor.missingIn(`<#${channelId}>`, list.format(missing.map((name) => permissions[name]))),
  );
  if (lines.length === 0) return [];
  return [...firstLines(lines, { strings, max }), doctor.fix];
}

function stateLines(
  { index, modelFault, lastFault, permissions }: CheckUp,
  { doctor, status }: Strings,
): string[] {
  const state = index
    ? `${status.index(index)}. ${status.built(timestamp(index.built, "R"))}`
    : status.noIndex;
  const model = modelFault ?? [index?.model, doctor.works].filter(Boolean).join(", ");
  return [
    doctor.index(state),
    doctor.model(escapeLine(shorten(model, faultCharacters))),
    ...(permissions.fine > 0 ? [doctor.channelsFine(permissions.fine)] : []),
    lastFault ? doctor.lastError(timestamp(lastFault.at, "R"), lastFault.id) : doctor.noError,
  ];
}
