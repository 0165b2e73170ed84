import { GatewayDispatchEvents } from "discord-api-types/v10";
import type { Happening, InteractionHappening } from "../happening.js";
import type { World } from "../world/world.js";
import { channelDispatches, threadMembersDispatches } from "./channel-dispatches.js";
import type { Dispatch } from "./dispatch.js";
import { guildDispatches, memberDispatches, roleDispatches } from "./guild-dispatches.js";
import { messageDispatches } from "./message-dispatches.js";

/** What a bot with these intents is told of a happening; none for what bots are not told. */
export function dispatchesOf(world: World, happening: Happening, intents: number): Dispatch[] {
  switch (happening.kind) {
    case "messageCreate":
    case "messageUpdate":
    case "messageDelete":
    case "messageDeleteBulk":
    case "reactionAdd":
    case "reactionRemove":
    case "reactionRemoveAll":
    case "typing":
      return messageDispatches(world, happening, intents);
    case "channelCreate":
    case "channelUpdate":
    case "channelDelete":
    case "threadCreate":
    case "threadUpdate":
    case "threadDelete":
      return channelDispatches(world, happening);
    case "threadMembers":
      return threadMembersDispatches(world, happening, intents);
    case "guildCreate":
    case "guildDelete":
      return guildDispatches(world, happening, intents);
    case "memberAdd":
    case "memberUpdate":
    case "memberRemove":
      return memberDispatches(world, happening);
    case "roleCreate":
      return roleDispatches(world, happening);
    case "interaction":
      return [interactionCreate(happening)];
    // Of these, bots learn by their own calls or not at all.
    case "callback":
    case "choices":
    case "commands":
    case "gateway":
    case "modal":
    case "rest":
    case "unanswered":
      return [];
  }
}

function interactionCreate({ interaction }: InteractionHappening): Dispatch {
  const event = { t: GatewayDispatchEvents.InteractionCreate, d: interaction } as const;
  return { event, intents: 0, guildId: interaction.guild_id };
}
