import { Locale, PermissionFlagsBits as Bits, type Snowflake } from "discord-api-types/v10";
import { everyone } from "./add-role.js";
import type { SandboxGuild, World } from "./world.js";

export interface AddGuildOptions {
  readonly name: string;
  /** @default the owner of the application */
  readonly ownerId?: Snowflake;
  /** @default American English */
  readonly locale?: Locale;
  /** What everyone may do. @default what Discord grants in a new guild */
  readonly everyonePermissions?: bigint;
}

/** What everyone may do in a new guild, as far as text channels are concerned. */
const defaultPermissions: bigint =
  Bits.ViewChannel |
  Bits.CreateInstantInvite |
  Bits.ChangeNickname |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.CreatePrivateThreads |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.AddReactions |
  Bits.UseExternalEmojis |
  Bits.UseExternalStickers |
  Bits.MentionEveryone |
  Bits.ReadMessageHistory |
  Bits.UseApplicationCommands |
  Bits.SendPolls;

/** A new guild with its owner, without channels and without the bot: see `installBot`. */
export function addGuild(world: World, options: AddGuildOptions): SandboxGuild {
  const id = world.nextId();
  const ownerId = options.ownerId ?? world.application.ownerId;
  const owner = { userId: ownerId, roleIds: [], nick: null, joinedAt: world.clock.timestamp() };
  const guild: SandboxGuild = {
    id,
    name: options.name,
    ownerId,
    locale: options.locale ?? Locale.EnglishUS,
    roles: new Map([[id, everyone(id, options.everyonePermissions ?? defaultPermissions)]]),
    members: new Map([[ownerId, owner]]),
  };
  world.guilds.set(id, guild);
  return guild;
}
