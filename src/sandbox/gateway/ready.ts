import {
  ApplicationFlags,
  GatewayDispatchEvents,
  GatewayIntentBits as Intents,
} from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import type { World } from "../world/world.js";
import type { DispatchedEvent } from "./dispatch.js";
import { guildCreate } from "./guild-create.js";
import type { Session } from "./session.js";
import { gatewayUrl } from "./gateway-url.js";
import { shardOf } from "./shard-of.js";

/** Tells a new session who the bot is and, with the intent for guilds, all about its guilds. */
export function tellReady(world: World, session: Session): void {
  const [shard, shards] = session.shard;
  const guilds = [...world.guilds.values()].filter(
    ({ id, members }) => members.has(world.bot.id) && shardOf(id, shards) === shard,
  );
  session.tell(ready(world, session, guilds));
  for (const guild of guilds) session.offer(guildCreate(world, guild, session.intents));
}

function ready(
  world: World,
  { id, shard }: Session,
  guilds: readonly { readonly id: string }[],
): DispatchedEvent {
  return {
    t: GatewayDispatchEvents.Ready,
    d: {
      v: 10,
      user: world.bot,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: id,
      resume_gateway_url: gatewayUrl(world),
      shard: [...shard],
      application: {
        id: world.application.id,
        flags: applicationFlags(world),
        flags_new: applicationFlags(world).toString(),
      },
    },
  };
}

/** The flags that tell of privileged intents, as a bot in few guilds has them. */
function applicationFlags({ application }: World): ApplicationFlags {
  const flags: [intent: number, flag: ApplicationFlags][] = [
    [Intents.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
    [Intents.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
    [Intents.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
  ];
  const bits = flags.reduce(
    (sum, [intent, flag]) => (application.privilegedIntents & intent ? sum | flag : sum),
    0,
  );
  return bitField(bits, ApplicationFlags);
}
