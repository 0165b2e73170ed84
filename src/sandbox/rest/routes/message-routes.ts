import { MessageFlags, PermissionFlagsBits as Bits, type Snowflake } from "discord-api-types/v10";
import { z } from "zod/v4";
import { snowflake } from "../../forms/fields.js";
import { readMessageForm } from "../../forms/message-form.js";
import { readForm } from "../../forms/read-form.js";
import { knownError } from "../../known-errors.js";
import { snowflakeTime } from "../../snowflakes.js";
import { deleteMessage, deleteMessages } from "../../world/delete-message.js";
import { editMessage } from "../../world/edit-message.js";
import { botMay } from "../../world/permissions-in.js";
import { nonceKey, postMessage } from "../../world/post-message.js";
import type { SandboxMessage } from "../../world/world.js";
import { demand, demandOpen, demandSending, seenChannel, seenMessage } from "../access.js";
import { answerMessage } from "../answer-message.js";
import { readChanges } from "../change-message.js";
import { demandContents, messageBody, repliedTo } from "../create-message.js";
import { noContent, ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";
import { selectPage } from "../select-page.js";

/** Messages of channels (docs: resources, message). */
export const messageRoutes: readonly Route[] = [
  route("GET /channels/:channelId/messages", getMessages),
  route("POST /channels/:channelId/messages", createMessage),
  route("POST /channels/:channelId/messages/bulk-delete", deleteSeveral),
  route("GET /channels/:channelId/messages/:messageId", getMessage),
  route("PATCH /channels/:channelId/messages/:messageId", updateMessage),
  route("DELETE /channels/:channelId/messages/:messageId", removeMessage),
];

/** Without permission to read what was written, there is nothing (docs: "Get Channel Messages"). */
function getMessages(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  const stored = channel.messageIds.flatMap((id) => world.messages.get(id) ?? []);
  const seen = stored.filter(({ visibleTo }) => !visibleTo).map(({ message }) => message);
  const page = selectPage(seen, call.query);
  if (!botMay(world, channel, Bits.ReadMessageHistory)) return ok([]);
  return ok(page.map((message) => answerMessage(world, message)));
}

function getMessage(call: RestCall): RestReply {
  const channel = seenChannel(call);
  if (!botMay(call.world, channel, Bits.ReadMessageHistory)) throw knownError("missingAccess");
  return ok(answerMessage(call.world, seenMessage(call, channel).message));
}

function createMessage(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  demandSending(world, channel);
  const form = readMessageForm(call.body);
  const body = messageBody(call, form);
  demandContents(world, channel, body);
  const draft = { ...body, channelId: channel.id, authorId: world.bot.id };
  const same = form.enforce_nonce && world.messages.get(world.nonces.get(nonceKey(draft)) ?? "");
  if (same) return ok(answerMessage(world, same.message));
  const replyTo = repliedTo(world, channel, form);
  const flags = (form.flags ?? 0) & settable;
  return ok(answerMessage(world, postMessage(world, { ...draft, replyTo, flags })));
}

/** The flags that a bot can set on a new message. */
const settable =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

function updateMessage(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  const stored = seenMessage(call, channel);
  demandOpen(channel);
  if (stored.message.author.id !== world.bot.id) throw knownError("foreignMessage");
  if (call.files.length > 0) demand(world, channel, Bits.AttachFiles);
  return ok(answerMessage(world, editMessage(world, stored.message.id, readChanges(call, stored))));
}

function removeMessage(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  const { message } = seenMessage(call, channel);
  demandOpen(channel);
  if (message.author.id !== world.bot.id) {
    if (channel.recipientIds) throw knownError("dmChannel");
    demand(world, channel, Bits.ManageMessages);
  }
  deleteMessage(world, message.id);
  return noContent;
}

const bulkForm = z.object({ messages: z.array(snowflake) });
const twoWeeks = 14 * 86_400_000;

function deleteSeveral(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  if (channel.recipientIds) throw knownError("dmChannel");
  demand(world, channel, Bits.ManageMessages);
  const ids = [...new Set(readForm(bulkForm, call.body).messages)];
  if (ids.length < 2 || ids.length > 100) throw knownError("bulkDeleteCount");
  const oldest = world.clock.now() - twoWeeks;
  if (ids.some((id) => snowflakeTime(id) < oldest)) throw knownError("tooOldForBulkDelete");
  const isThere = (stored: SandboxMessage | undefined): boolean =>
    stored?.message.channel_id === channel.id && !stored.visibleTo;
  const there: Snowflake[] = ids.filter((id) => isThere(world.messages.get(id)));
  deleteMessages(world, channel.id, there);
  return noContent;
}
