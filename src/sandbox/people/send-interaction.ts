import { randomBytes } from "node:crypto";
import {
  type APIAuthorizingIntegrationOwnersMap,
  type APIInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type InteractionType,
  type Snowflake,
} from "discord-api-types/v10";
import { describeChannel } from "../world/describe-channel.js";
import { describeInvoker } from "../world/describe-member.js";
import { grantedIn } from "../world/permissions-in.js";
import { required } from "../world/required.js";
import type { SandboxChannel, World } from "../world/world.js";
import { applicationPermissions, contextOf, ownersOf } from "./interaction-context.js";
import { followInteraction, type UsedInteraction } from "./used-interaction.js";

/** Bytes of one file that an application may answer with in a guild without boosts. */
const attachmentSizeLimit = 10 * 1024 * 1024;

export interface InteractionDraft {
  readonly type: InteractionType;
  readonly userId: Snowflake;
  readonly channel: SandboxChannel;
  readonly data: unknown;
  /** The message whose component was used, or led to the modal that was submitted. */
  readonly message?: APIMessage | undefined;
  /** @default those of the user in the channel */
  readonly owners?: APIAuthorizingIntegrationOwnersMap | undefined;
  /** What messages in response tell of it, beyond what all do; undefined for autocompletion. */
  readonly metadata?: object | undefined;
}

/** Sends the application an interaction of a user, which is recorded. */
export function sendInteraction(world: World, draft: InteractionDraft): UsedInteraction {
  const { type, userId, channel, message, metadata } = draft;
  const id = world.nextId();
  const owners = draft.owners ?? ownersOf(world, channel, userId);
  const context = contextOf(world, channel);
  const { user } = required.user(world, userId);
  // The union cannot be built from a variable type; who drafts an interaction sees to its data.
  const interaction = {
    id,
    application_id: world.application.id,
    type,
    token: randomBytes(64).toString("base64url"),
    version: 1,
    data: draft.data,
    ...placeOf(world, channel, userId),
    ...(message && { message }),
    app_permissions: applicationPermissions(world, channel).toString(),
    locale: required.user(world, userId).locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: attachmentSizeLimit,
  } as unknown;
  world.interactions.set(id, {
    interaction: interaction as APIInteraction,
    userId,
    channelId: channel.id,
    context,
    owners,
    createdAt: world.clock.now(),
    metadata: metadata && {
      ...({
        id,
        type,
        user,
        authorizing_integration_owners: owners,
      } as APIMessageInteractionMetadata),
      ...metadata,
    },
    sourceMessageId: message?.id,
    followUps: 0,
  });
  return followInteraction(world, id);
}

/** The fields that tell where it takes place, and who it is there. */
function placeOf(world: World, channel: SandboxChannel, userId: Snowflake): object {
  const { user } = required.user(world, userId);
  const permissions = grantedIn(world, channel, userId).toString();
  const place = {
    channel: { ...describeChannel(world, channel), permissions },
    channel_id: channel.id,
  };
  const guild = world.guilds.get(channel.guildId ?? "");
  const member = guild?.members.get(userId);
  if (!guild || !member) return { ...place, user };
  return {
    ...place,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: describeInvoker(world, channel, { ...member, user }),
  };
}
