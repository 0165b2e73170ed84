import { GatewayIntentBits } from "discord-api-types/v10";
import { z } from "zod/v4";
import { readForm } from "../../forms/read-form.js";
import { knownError } from "../../known-errors.js";
import { compareSnowflakes } from "../../snowflakes.js";
import { describeChannel } from "../../world/describe-channel.js";
import { describeGuild, describeMembers } from "../../world/describe-guild.js";
import { describeMember } from "../../world/describe-member.js";
import { seenGuild } from "../access.js";
import { ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";

const page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(1),
  after: z.string().default("0"),
});

/** Guilds, their roles, members and channels. */
export const guildRoutes: readonly Route[] = [
  route("GET /guilds/:guildId", (call) => ok(describeGuild(seenGuild(call)))),
  route("GET /guilds/:guildId/roles", (call) => ok([...seenGuild(call).roles.values()])),
  route("GET /guilds/:guildId/roles/:roleId", (call) => {
    const role = seenGuild(call).roles.get(call.param("roleId"));
    if (!role) throw knownError("unknownRole");
    return ok(role);
  }),
  route("GET /guilds/:guildId/members", getMembers),
  route("GET /guilds/:guildId/members/:userId", getMember),
  route("GET /guilds/:guildId/channels", getChannels),
  route("GET /guilds/:guildId/threads/active", getThreads),
];

function getMembers(call: RestCall): RestReply {
  const guild = seenGuild(call);
  const { limit, after } = readForm(page, Object.fromEntries(call.query));
  if (!(call.world.application.privilegedIntents & GatewayIntentBits.GuildMembers))
    throw knownError("missingAccess");
  const members = describeMembers(call.world, guild)
    .filter(({ user }) => compareSnowflakes(user.id, after) > 0)
    .sort((a, b) => compareSnowflakes(a.user.id, b.user.id));
  return ok(members.slice(0, limit));
}

function getMember(call: RestCall): RestReply {
  const member = seenGuild(call).members.get(call.param("userId"));
  const user = call.world.users.get(call.param("userId"))?.user;
  if (!user) throw knownError("unknownUser");
  if (!member) throw knownError("unknownMember");
  return ok(describeMember(member, user));
}

function getChannels(call: RestCall): RestReply {
  const { id } = seenGuild(call);
  const channels = [...call.world.channels.values()].filter(
    ({ guildId, thread }) => guildId === id && !thread,
  );
  return ok(channels.map((channel) => describeChannel(call.world, channel)));
}

function getThreads(call: RestCall): RestReply {
  const { id } = seenGuild(call);
  const threads = [...call.world.channels.values()]
    .filter(({ guildId, thread }) => guildId === id && thread && !thread.archived)
    .map((channel) => describeChannel(call.world, channel));
  const members = threads.flatMap((thread) => ("member" in thread ? (thread.member ?? []) : []));
  return ok({ threads, members, has_more: false });
}
