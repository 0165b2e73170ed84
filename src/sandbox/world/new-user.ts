import type { APIUser, Snowflake } from "discord-api-types/v10";

export interface NewUserOptions {
  readonly name: string;
  /** The name that is shown. @default none */
  readonly displayName?: string;
  /** @default false */
  readonly bot?: boolean;
}

/** A user without a picture. */
export function newUser(
  id: Snowflake,
  { name, displayName, bot = false }: NewUserOptions,
): APIUser {
  return {
    id,
    username: name,
    discriminator: bot ? "0001" : "0",
    global_name: displayName ?? (bot ? null : name),
    avatar: null,
    ...(bot && { bot }),
  };
}
