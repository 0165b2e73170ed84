import type { APIMessage } from "discord-api-types/v10";
import { type MentioningMessage, parseMentions } from "./parse-mentions.js";
import type { SandboxChannel, World } from "./world.js";

/** The fields of a message that tell whom it calls. */
export function mentionFields(
  world: World,
  channel: SandboxChannel,
  message: MentioningMessage,
): Pick<APIMessage, "mentions" | "mention_roles" | "mention_everyone"> {
  const { userIds, roleIds, everyone } = parseMentions(world, channel, message);
  return {
    mentions: userIds.flatMap((id) => world.users.get(id)?.user ?? []),
    mention_roles: [...roleIds],
    mention_everyone: everyone,
  };
}
