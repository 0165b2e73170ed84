import type { APIOverwrite, APIRole, ChannelType, Locale, Snowflake } from "discord-api-types/v10";
import type { Identified } from "./people/person.js";
import type { SandboxChannel } from "./world/world.js";

export interface GuildOptions {
  readonly name: string;
  /** The language of the community. @default "en-US" */
  readonly locale?: Locale;
  /** What the role of the bot grants on top of what everyone may, as bits. @default nothing */
  readonly botPermissions?: bigint;
  /** What everyone may do, as permission bits. @default what a new guild grants */
  readonly everyonePermissions?: bigint;
  /** Whose guild it is. @default the owner of the application */
  readonly owner?: Identified;
  /** Whether the bot is a member of it. @default true */
  readonly withBot?: boolean;
}

export interface ChannelOptions {
  readonly name: string;
  /** @default ChannelType.GuildText */
  readonly type?:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.GuildCategory
    | ChannelType.GuildForum;
  /** The category that it stands in. */
  readonly parent?: Identified;
  readonly topic?: string;
  readonly nsfw?: boolean;
  /** As Discord writes them; `Guild.allow` and `Guild.deny` are easier. */
  readonly overwrites?: readonly APIOverwrite[];
  /** The names of a forum's tags. */
  readonly tags?: readonly string[];
}

export interface RoleOptions {
  readonly name: string;
  /** Permission bits. @default none beyond those of everyone */
  readonly permissions?: bigint;
}

/** A guild, for whoever sets it up: these are no one's actions and need no permission. */
export interface Guild {
  readonly id: Snowflake;
  /** The role that all members have. */
  readonly everyone: Identified;
  addChannel(options: ChannelOptions): SandboxChannel;
  addRole(options: RoleOptions): APIRole;
  /** Grants permission bits to a role or a member in one channel. */
  allow(channel: Identified, whom: Identified, permissions: bigint): void;
  /** Takes permission bits from a role or a member in one channel. */
  deny(channel: Identified, whom: Identified, permissions: bigint): void;
  /** Gives a member these roles, besides @everyone; the bot too. */
  setRoles(member: Identified, roles: readonly Identified[]): void;
  /** The bot is thrown out. */
  removeBot(): void;
  /** The bot is invited, or invited again. */
  inviteBot(): void;
}
