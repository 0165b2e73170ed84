import { Locale } from "discord-api-types/v10";
import { newUser, type NewUserOptions } from "./new-user.js";
import type { SandboxUser, World } from "./world.js";

export interface AddUserOptions extends NewUserOptions {
  /** The language of their client. @default American English */
  readonly locale?: Locale;
  /** Whether the bot may write to them. @default true */
  readonly acceptsMessages?: boolean;
  /** Whether they added the application to their account. @default false */
  readonly hasApplication?: boolean;
}

/** A new user, in no guild yet. */
export function addUser(world: World, options: AddUserOptions): SandboxUser {
  const user: SandboxUser = {
    user: newUser(world.nextId(), options),
    locale: options.locale ?? Locale.EnglishUS,
    acceptsMessages: options.acceptsMessages ?? true,
    hasApplication: options.hasApplication ?? false,
  };
  world.users.set(user.user.id, user);
  return user;
}
