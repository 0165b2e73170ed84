import { randomBytes } from "node:crypto";
import { type APIInteraction, InteractionContextType } from "discord-api-types/v10";
import type { World } from "../world/world.js";
import { followInteraction, type UsedInteraction } from "./used-interaction.js";

/** An interaction made by hand; of each kind, the fields that a test is about. */
export type ForgedInteraction = Partial<APIInteraction> & Pick<APIInteraction, "type">;

/**
 * Sends the application an interaction just as it stands, unchecked. Missing of the fields that every
 * interaction has, `id`, `token`, `application_id`, `version`, `entitlements` and
 * `authorizing_integration_owners` are filled in; one that is given as undefined stays away.
 */
export function forgeInteraction(world: World, forged: ForgedInteraction): UsedInteraction {
  const id = forged.id ?? world.nextId();
  const interaction = {
    application_id: world.application.id,
    token: randomBytes(64).toString("base64url"),
    version: 1,
    entitlements: [],
    authorizing_integration_owners: {},
    ...forged,
    id,
  } as APIInteraction;
  world.interactions.set(id, {
    interaction,
    userId: interaction.member?.user.id ?? interaction.user?.id ?? "",
    channelId: interaction.channel?.id ?? "",
    context: interaction.context ?? InteractionContextType.Guild,
    owners: forged.authorizing_integration_owners ?? {},
    createdAt: world.clock.now(),
    metadata: undefined,
    sourceMessageId: interaction.message?.id,
    followUps: 0,
  });
  return followInteraction(world, id);
}
