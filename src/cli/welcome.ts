import { OAuth2Scopes } from "discord.js";
import type { Client } from "discord.js";
import { commandRegistrations } from "../compose-bot.js";
import { explainRestError } from "../discord/explain-rest-error.js";
import { neededPermissions } from "../discord/needed-permissions.js";
import { registerCommands } from "../discord/register-commands.js";
import type { Log } from "../operations/log.js";

export interface WelcomeOptions {
  readonly log: Log;
  /** Whether to register the commands and tell how to invite the bot; one process does. */
  readonly registers: boolean;
}

/** Registers the commands and says how to invite the bot. Never fails. */
export async function welcome(
  client: Client<true>,
  { log, registers }: WelcomeOptions,
): Promise<void> {
  const guilds = client.guilds.cache.size;
  log.info({ user: client.user.tag, guilds }, "Ready");
  if (!registers) return;
  try {
    const { rest, application } = client;
    const options = { rest, applicationId: application.id };
    const outcome = await registerCommands(commandRegistrations(), options);
    log.info({ outcome }, "The commands were compared with those that Discord knows");
  } catch (error) {
    log.error({ error }, `The commands could not be registered: ${explainRestError(error)}`);
  }
  const invite = client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [...neededPermissions],
  });
  log.info({}, `Invite the bot with ${invite}`);
}
