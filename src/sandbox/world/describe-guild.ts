import {
  type APIGuild,
  type APIGuildMember,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
} from "discord-api-types/v10";
import { describeMember } from "./describe-member.js";
import { bitField } from "../bit-field.js";
import type { SandboxGuild, World } from "./world.js";

/** A guild as the bot is told of it. */
export function describeGuild(guild: SandboxGuild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()],
    ...unused(),
    emojis: [],
    features: [],
    stickers: [],
  };
}

/** The members of a guild, with their users. */
export function describeMembers(world: World, guild: SandboxGuild): APIGuildMember[] {
  return [...guild.members.values()].flatMap((member) => {
    const user = world.users.get(member.userId)?.user;
    return user ? [describeMember(member, user)] : [];
  });
}

/** The fields that no sandbox needs, with the values of a new guild. */
const unused = () =>
  ({
    icon: null,
    splash: null,
    banner: null,
    description: null,
    discovery_splash: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: bitField(0, GuildSystemChannelFlags),
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: GuildPremiumTier.None,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
  }) as const;
