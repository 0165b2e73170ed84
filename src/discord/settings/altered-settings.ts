import type { AccessRules, GuildSettings } from "../records/settings.js";

/** What is done with a channel, a role or a member. */
export const accessRules = ["allow", "deny", "clear"] as const;
export type AccessRule = (typeof accessRules)[number];

export interface AccessTargets {
  readonly channelId?: string | undefined;
  readonly roleId?: string | undefined;
  readonly userId?: string | undefined;
}

/** The settings with a rule for each target, in place of the one that it had. */
export function withAccess(
  settings: GuildSettings,
  rule: AccessRule,
  { channelId, roleId, userId }: AccessTargets,
): GuildSettings {
  return {
    ...settings,
    channels: withRule(settings.channels, rule, channelId),
    roles: withRule(settings.roles, rule, roleId),
    users: withRule(settings.users, rule, userId),
  };
}

/** The settings with a role among the admins' if it was not, else without it. */
export function withAdminRoleToggled(settings: GuildSettings, roleId: string): GuildSettings {
  const others = without(settings.adminRoleIds, roleId);
  const wasIn = others.length < settings.adminRoleIds.length;
  return { ...settings, adminRoleIds: wasIn ? others : [...others, roleId] };
}

function withRule(
  { allowed, denied }: AccessRules,
  rule: AccessRule,
  id: string | undefined,
): AccessRules {
  if (id === undefined) return { allowed, denied };
  return {
    allowed: [...without(allowed, id), ...(rule === "allow" ? [id] : [])],
    denied: [...without(denied, id), ...(rule === "deny" ? [id] : [])],
  };
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
