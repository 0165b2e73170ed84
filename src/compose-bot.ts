import { randomBytes } from "node:crypto";
import { REST } from "discord.js";
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { createAllCommands } from "../commands/all-commands.js";
import type { Footnote } from "./compose.js";
import type { Config } from "./config.js";
import { createAllActions } from "./discord/actions/all-actions.js";
import { createAskLimits } from "./discord/ask-limits.js";
import type { BotOptions } from "./discord/bot.js";
import { createLocalise } from "./discord/interactions/localise.js";
import { openStore } from "./discord/records/open-store.js";
import type { Store } from "./discord/records/open-store.js";
import type { Condition, Measures, Services } from "./discord/services.js";
import type { Library } from "./library/library.js";
import { measureLibrary } from "./library/measure-library.js";
import { createLastFaults } from "./operations/last-faults.js";
import type { LastFaults } from "./operations/last-faults.js";
import type { Log } from "./operations/log.js";
import { createMetrics } from "./operations/metrics.js";
import type { Metrics } from "./operations/metrics.js";

/** What the bot is made of, besides its connection. */
export interface BotParts extends Pick<BotOptions, "commands" | "actions" | "services"> {
  /** The given one, measured. */
  readonly library: Library;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly faults: LastFaults;
}

export interface BotPartsOptions {
  readonly config: Config;
  readonly library: Library;
  readonly model: Footnote["model"];
  readonly log: Log;
}

/**
 * Puts the bot's parts together.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export function composeBot({ config, model, log, ...given }: BotPartsOptions): BotParts {
  const store = openStore(config.database);
  const metrics = createMetrics();
  const library = measureLibrary(given.library, metrics);
  const faults = createLastFaults();
  const { commands, actions } = createAllCommands();
  const { asksPerUser: perUser, asksPerGuild: perGuild, retentionDays } = config;
  const condition = {
    started: Date.now(),
    lastFault: () => faults.list()[0],
    modelFault: () => faultOf(model),
    retentionDays,
  };
  const common: Omit<Services, "condition"> = {
    library,
    records: store.records,
    settings: store.settings,
    limits: createAskLimits({ perUser, perGuild, windowMs: 60_000 }),
    log,
    measures: measuresOf(metrics),
    onFault(fault) {
      faults.remember(fault);
      metrics.faulted();
    },
    now: Date.now,
    newId,
  };
  return {
    library,
    store,
    metrics,
    faults,
    commands,
    actions: [...createAllActions(), ...actions],
    services: ({ readsAllMessages }) => ({
      ...common,
      condition: { ...condition, readsAllMessages } satisfies Condition,
    }),
  };
}

function measuresOf(metrics: Metrics): Measures {
  return {
    acknowledged: (ms) => {
      metrics.acknowledged(ms);
    },
    answered: (kind, ms) => {
      metrics.answered(kind, ms);
    },
    used: (name, outcome) => {
      metrics.interactionEnded(name, outcome);
    },
  };
}

/** Ten hexadecimal digits at random. */
export function newId(): string {
  return randomBytes(5).toString("hex");
}

/** All commands as Discord registers them. */
export function commandRegistrations(): RESTPostAPIApplicationCommandsJSONBody[] {
  const localise = createLocalise();
  return createAllCommands().commands.map((command) => command.register(localise));
}

/** A client of Discord's REST API alone. */
export function createRest({ discordApi, discordToken = "" }: Config): REST {
  return new REST(discordApi === undefined ? {} : { api: discordApi }).setToken(discordToken);
}

/** Why the model cannot be used now, in one sentence. */
async function faultOf(model: Footnote["model"]): Promise<string | undefined> {
  try {
    await model.embed(["Is anybody there?"], "question");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
