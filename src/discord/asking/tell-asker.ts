import { DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from "discord.js";
import type { Message } from "discord.js";
import { explainFailure } from "../interactions/explain-failure.js";
import { neededPermissions } from "../needed-permissions.js";
import type { NeededPermission } from "../needed-permissions.js";
import type { GuildSettings } from "../records/settings.js";
import { notice } from "../rendering/notice.js";
import type { Services } from "../services.js";
import type { Strings } from "../strings/strings.js";
import type { Reply } from "./reply.js";

export interface TellAskerOptions {
  readonly message: Message;
  readonly reply: Reply;
  readonly services: Services;
  readonly strings: Strings;
  readonly settings: GuildSettings;
  /** What failed, for the log. */
  readonly what: string;
}

/**
 * Tells the person who asked why there is no answer: in reply, or where the bot cannot write, in a
 * direct message. Never fails.
 */
export async function tellAsker(error: unknown, options: TellAskerOptions): Promise<void> {
  const { message, services, strings, settings, what, reply } = options;
  if (isForbidden(error)) {
    const lacking = missing(error, message).map((name) => strings.permissions[name]);
    await tellInPrivate(strings.faults.cannotSend(lacking.join(", ")), options);
    return;
  }
  const sentence = explainFailure(error, { services, strings, what });
  try {
    await reply.show(notice(sentence, { settings, state: "failed" }));
  } catch {
    await tellInPrivate(sentence, options);
  }
}

/** Whether the bot lacks a permission. */
export function isForbidden(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && forbidden.has(error.code);
}

const noHistory = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
const forbidden = new Set<number | string>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  noHistory,
]);

function missing({ code }: DiscordAPIError, { channel, guild }: Message): NeededPermission[] {
  if (code === noHistory) return ["ReadMessageHistory"];
  const other = channel.isThread() ? "SendMessages" : "SendMessagesInThreads";
  const me = guild?.members.me;
  const mine = me && !channel.isDMBased() ? channel.permissionsFor(me) : null;
  const lacking = neededPermissions.filter(
    (name) => name !== other && mine?.has(PermissionFlagsBits[name]) === false,
  );
  // Discord says so, whatever was told of the channel.
  if (lacking.length === 0) return [channel.isThread() ? "SendMessagesInThreads" : "SendMessages"];
  return lacking;
}

async function tellInPrivate(
  sentence: string,
  { message: { author, url }, services: { log } }: TellAskerOptions,
): Promise<void> {
  const content = `${sentence} ${url}`;
  await author.send({ content, allowedMentions: { parse: [] } }).catch((error: unknown) => {
    log.warn({ error }, "May not answer in a channel, nor write to the person who asked");
  });
}
