import type { APIApplication, RESTAPIPartialCurrentUserGuild } from "discord-api-types/v10";
import { z } from "zod/v4";
import { snowflake } from "../../forms/fields.js";
import { readForm } from "../../forms/read-form.js";
import { knownError } from "../../known-errors.js";
import { describeApplication } from "../../world/describe-application.js";
import { describeChannel } from "../../world/describe-channel.js";
import { openDirectMessages } from "../../world/open-direct-messages.js";
import { permissionsInGuild } from "../../world/permissions-in.js";
import { ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";

const conversationForm = z.object({ recipient_id: snowflake });

/** The bot, its application, other users and conversations with them. */
export const userRoutes: readonly Route[] = [
  route("GET /users/@me", ({ world }) => ok(world.bot)),
  route("GET /users/@me/guilds", getGuilds),
  route("POST /users/@me/channels", openConversation),
  route("GET /users/:userId", ({ world, param }) => {
    const found = world.users.get(param("userId"));
    if (!found) throw knownError("unknownUser");
    return ok(found.user);
  }),
  route("GET /applications/@me", getApplication),
  route("GET /oauth2/applications/@me", getApplication),
];

function getApplication({ world }: RestCall): RestReply {
  return ok(describeApplication(world) satisfies APIApplication);
}

function getGuilds({ world }: RestCall): RestReply {
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(world.bot.id));
  return ok(
    guilds.map((guild): RESTAPIPartialCurrentUserGuild => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      banner: null,
      owner: guild.ownerId === world.bot.id,
      features: [],
      permissions: permissionsInGuild(guild, world.bot.id).toString(),
    })),
  );
}

function openConversation({ world, body }: RestCall): RestReply {
  const { recipient_id } = readForm(conversationForm, body);
  const user = world.users.get(recipient_id)?.user;
  if (!user) throw knownError("unknownUser");
  if (user.bot) throw knownError("unwillingUser");
  return ok(describeChannel(world, openDirectMessages(world, [user.id, world.bot.id])));
}
