import {
  ChannelType,
  PermissionFlagsBits as Bits,
  type Snowflake,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import { z } from "zod/v4";
import { optional, snowflake, text, whole } from "../../forms/fields.js";
import { readMessageForm } from "../../forms/message-form.js";
import { readForm } from "../../forms/read-form.js";
import { knownError } from "../../known-errors.js";
import { describeChannel, describeThreadMember } from "../../world/describe-channel.js";
import { postMessage } from "../../world/post-message.js";
import { type NewThread, startThread } from "../../world/start-thread.js";
import { joinThread, leaveThread } from "../../world/thread-members.js";
import type { SandboxChannel, SandboxThread } from "../../world/world.js";
import { demand, demandOpen, demandSending, seenChannel, seenMessage } from "../access.js";
import { answerMessage } from "../answer-message.js";
import { demandContents, messageBody } from "../create-message.js";
import {
  created,
  noContent,
  ok,
  type RestCall,
  type RestReply,
  type Route,
  route,
} from "../rest-call.js";

const members = "/channels/:channelId/thread-members";

/** Threads and who is in them (docs: resources, channel, "Start Thread from Message" and on). */
export const threadRoutes: readonly Route[] = [
  route("POST /channels/:channelId/messages/:messageId/threads", startFromMessage),
  route("POST /channels/:channelId/threads", startAlone),
  route(`GET ${members}`, getMembers),
  route(`GET ${members}/:userId`, getMember),
  route(`PUT ${members}/:userId`, addMember),
  route(`DELETE ${members}/:userId`, removeMember),
];

const common = {
  name: text(1, 100),
  auto_archive_duration: optional(z.enum(ThreadAutoArchiveDuration)),
  rate_limit_per_user: optional(whole(0, 21_600)),
};
const fromMessageForm = z.object(common);
const aloneForm = z.object({
  ...common,
  type: optional(
    z.literal([
      ChannelType.AnnouncementThread,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
    ]),
  ),
  invitable: optional(z.boolean()),
});
const forumForm = z.object({
  ...common,
  applied_tags: optional(z.array(snowflake).max(5)),
  message: z.unknown(),
});

function startFromMessage(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  demandParent(channel);
  const { message } = seenMessage(call, channel);
  demand(world, channel, Bits.CreatePublicThreads);
  const form = readForm(fromMessageForm, call.body);
  if (world.channels.has(message.id)) throw knownError("threadExists");
  const draft = { ...draftOf(call, channel, form), messageId: message.id };
  return created(describeChannel(world, startThread(world, draft)));
}

function startAlone(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  if (channel.type === ChannelType.GuildForum) return startPost(call, channel);
  demandParent(channel);
  const form = readForm(aloneForm, call.body);
  // So it is by default in version 10 of the API (docs: "Start Thread without Message").
  const type = form.type ?? ChannelType.PrivateThread;
  const isPrivate = type === ChannelType.PrivateThread;
  demand(world, channel, isPrivate ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads);
  const draft = { ...draftOf(call, channel, form), type, invitable: form.invitable };
  return created(describeChannel(world, startThread(world, draft)));
}

/** A forum post is a thread with its first message, which has the thread's id. */
function startPost(call: RestCall, channel: SandboxChannel): RestReply {
  const { world } = call;
  demand(world, channel, Bits.SendMessages);
  const form = readForm(forumForm, call.body);
  const at = ["message"];
  const messageForm = readMessageForm(form.message, { at });
  const body = messageBody(call, messageForm, at);
  demandContents(world, channel, body);
  const draft = { ...draftOf(call, channel, form), tagIds: form.applied_tags };
  const thread = startThread(world, { ...draft, type: ChannelType.PublicThread });
  const message = postMessage(world, {
    ...body,
    id: thread.id,
    channelId: thread.id,
    authorId: world.bot.id,
    flags: messageForm.flags ?? 0,
  });
  return created({
    ...describeChannel(world, thread),
    message: answerMessage(world, message),
  });
}

const draftOf = (
  { world }: RestCall,
  parent: SandboxChannel,
  form: z.output<typeof fromMessageForm>,
): NewThread => ({
  parentId: parent.id,
  ownerId: world.bot.id,
  name: form.name,
  autoArchiveMinutes: form.auto_archive_duration,
  slowmodeSeconds: form.rate_limit_per_user,
});

/** @throws {ApiError} 50024 where no threads can be. */
function demandParent({ type }: SandboxChannel): void {
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement)
    throw knownError("wrongChannelType");
}

/** @throws {ApiError} 50024 when the channel of the path is no thread. */
function seenThread(call: RestCall): SandboxChannel & { readonly thread: SandboxThread } {
  const channel = seenChannel(call);
  const { thread } = channel;
  if (!thread) throw knownError("wrongChannelType");
  return { ...channel, thread };
}

function getMembers(call: RestCall): RestReply {
  const { id, thread } = seenThread(call);
  return ok(
    [...thread.members].map(([userId, joined]) => describeThreadMember(id, userId, joined)),
  );
}

function getMember(call: RestCall): RestReply {
  const { id, thread } = seenThread(call);
  const userId = userOf(call);
  const joined = thread.members.get(userId);
  if (joined === undefined) throw knownError("unknownMember");
  return ok(describeThreadMember(id, userId, joined));
}

/** Others are added by whoever may write in the thread. */
function addMember(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenThread(call);
  const userId = userOf(call);
  demandOpen(channel);
  if (userId !== world.bot.id) demandSending(world, channel);
  if (!world.guilds.get(channel.guildId ?? "")?.members.has(userId))
    throw knownError("unknownMember");
  joinThread(world, channel.id, userId);
  return noContent;
}

function removeMember(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenThread(call);
  const userId = userOf(call);
  demandOpen(channel);
  if (userId !== world.bot.id) demand(world, channel, Bits.ManageThreads);
  leaveThread(world, channel.id, userId);
  return noContent;
}

const userOf = ({ world, param }: RestCall): Snowflake =>
  param("userId") === "@me" ? world.bot.id : param("userId");
