import type { Config } from "../config.js";

/** The settings that no log may hold: the bot's token and the keys of the models. */
export function secretsOf(config: Config): string[] {
  const { discordToken, openaiApiKey, anthropicApiKey, googleApiKey } = config;
  return [discordToken, openaiApiKey, anthropicApiKey, googleApiKey].filter(
    (secret) => secret !== undefined,
  );
}
