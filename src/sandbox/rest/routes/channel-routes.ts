import {
  type APIOverwrite,
  OverwriteType,
  PermissionFlagsBits as Bits,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import { z } from "zod/v4";
import { optional, snowflake, text, whole } from "../../forms/fields.js";
import { readForm } from "../../forms/read-form.js";
import { describeChannel } from "../../world/describe-channel.js";
import { deleteChannel, editChannel } from "../../world/edit-channel.js";
import { botMay } from "../../world/permissions-in.js";
import type { SandboxChannel } from "../../world/world.js";
import { demand, demandOpen, demandSending, seenChannel } from "../access.js";
import { noContent, ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";

/** Channels and threads themselves, and typing in them (docs: resources, channel). */
export const channelRoutes: readonly Route[] = [
  route("GET /channels/:channelId", (call) => ok(describeChannel(call.world, seenChannel(call)))),
  route("PATCH /channels/:channelId", updateChannel),
  route("DELETE /channels/:channelId", removeChannel),
  route("POST /channels/:channelId/typing", type),
];

const bits = optional(z.string().regex(/^\d+$/));

const channelForm = z.object({
  name: optional(text(1, 100)),
  topic: text(0, 1024).nullish(),
  nsfw: optional(z.boolean()),
  position: optional(whole(0, 2 ** 31 - 1)),
  parent_id: snowflake.nullish(),
  rate_limit_per_user: optional(whole(0, 21_600)),
  permission_overwrites: optional(
    z.array(z.object({ id: snowflake, type: z.enum(OverwriteType), allow: bits, deny: bits })),
  ),
});

const threadForm = z.object({
  name: optional(text(1, 100)),
  archived: optional(z.boolean()),
  locked: optional(z.boolean()),
  invitable: optional(z.boolean()),
  auto_archive_duration: optional(z.enum(ThreadAutoArchiveDuration)),
  rate_limit_per_user: optional(whole(0, 21_600)),
  applied_tags: optional(z.array(snowflake).max(5)),
});

function updateChannel(call: RestCall): RestReply {
  const channel = seenChannel(call);
  const changed = channel.thread ? updateThread(call, channel) : updateOther(call, channel);
  return ok(describeChannel(call.world, changed));
}

function updateOther({ world, body }: RestCall, channel: SandboxChannel): SandboxChannel {
  demand(world, channel, Bits.ManageChannels);
  const form = readForm(channelForm, body);
  const overwrites = form.permission_overwrites?.map(
    ({ id, type, allow = "0", deny = "0" }): APIOverwrite => ({ id, type, allow, deny }),
  );
  if (overwrites) demand(world, channel, Bits.ManageRoles);
  return editChannel(world, channel.id, {
    ...given("name", form.name),
    ...given("topic", form.topic),
    ...given("nsfw", form.nsfw),
    ...given("position", form.position),
    ...given("parentId", form.parent_id),
    ...given("slowmodeSeconds", form.rate_limit_per_user),
    ...given("overwrites", overwrites),
  });
}

/**
 * Whoever started a thread may rename, archive and tag it; the rest is for those who manage
 * threads. While it is archived, it can only be opened again.
 */
function updateThread({ world, body }: RestCall, channel: SandboxChannel): SandboxChannel {
  const form = readForm(threadForm, body);
  const isOwner = channel.thread?.ownerId === world.bot.id;
  const owners = form.locked === undefined && form.rate_limit_per_user === undefined;
  if (!(isOwner && owners)) demand(world, channel, Bits.ManageThreads);
  if (channel.thread?.locked && !botMay(world, channel, Bits.ManageThreads)) demandOpen(channel);
  if (form.archived !== false) demandOpen(channel);
  return editChannel(world, channel.id, {
    ...given("name", form.name),
    ...given("archived", form.archived),
    ...given("locked", form.locked),
    ...given("invitable", form.invitable),
    ...given("autoArchiveMinutes", form.auto_archive_duration),
    ...given("slowmodeSeconds", form.rate_limit_per_user),
    ...given("tagIds", form.applied_tags),
  });
}

/** In direct messages, nothing happens but that the bot closes them. */
function removeChannel(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  const described = describeChannel(world, channel);
  if (channel.recipientIds) return ok(described);
  demand(world, channel, channel.thread ? Bits.ManageThreads : Bits.ManageChannels);
  deleteChannel(world, channel.id);
  return ok(described);
}

function type(call: RestCall): RestReply {
  const { world } = call;
  const channel = seenChannel(call);
  demandSending(world, channel);
  world.journal.record({ kind: "typing", userId: world.bot.id, channelId: channel.id });
  return noContent;
}

const given = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
