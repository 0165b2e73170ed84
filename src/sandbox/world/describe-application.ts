import {
  type APIApplication,
  ApplicationFlags,
  ApplicationIntegrationType,
  GatewayIntentBits as Intents,
} from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import { required } from "./required.js";
import type { World } from "./world.js";

/** The application as it is told of itself. */
export function describeApplication(world: World): APIApplication {
  const { application, bot, guilds } = world;
  const flags = applicationFlags(application.privilegedIntents);
  return {
    id: application.id,
    name: application.name,
    description: application.description,
    icon: null,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    owner: required.user(world, application.ownerId).user,
    team: null,
    ...leftOver,
    verify_key: "0".repeat(64),
    flags,
    flags_new: flags.toString(),
    approximate_guild_count: [...guilds.values()].filter(({ members }) => members.has(bot.id))
      .length,
    integration_types_config: {
      [ApplicationIntegrationType.GuildInstall]: {},
      [ApplicationIntegrationType.UserInstall]: {},
    },
  };
}

/** Deprecated, yet required. */
const leftOver = { summary: "" } as const;

/** Which privileged intents are on, as flags of an application in fewer than 100 guilds. */
export function applicationFlags(privilegedIntents: number): ApplicationFlags {
  const flags: readonly (readonly [number, ApplicationFlags])[] = [
    [Intents.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
    [Intents.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
    [Intents.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
  ];
  const on = flags.filter(([intent]) => (privilegedIntents & intent) !== 0);
  return bitField(
    on.reduce<number>((sum, [, flag]) => sum | flag, 0),
    ApplicationFlags,
  );
}
