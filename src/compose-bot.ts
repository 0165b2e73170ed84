import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { REST } from "discord.js";
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { createAllCommands } from "../commands/all-commands.js";
import type { Footnote } from "./compose.js";
import type { Config } from "./config.js";
import { createAllActions } from "./discord/actions/all-actions.js";
import { createAskLimits } from "./discord/ask-limits.js";
import type { BotOptions } from "./discord/bot.js";
import { createDrafts } from "./discord/drafts/drafts.js";
import { createDateBoundParser } from "./discord/facts/date-bound-parser.js";
import { createLocalise } from "./discord/interactions/localise.js";
import { createPictures } from "./discord/pictures/create-pictures.js";
import type { Pictures } from "./discord/pictures/pictures.js";
import { openStore } from "./discord/records/open-store.js";
import type { Store } from "./discord/records/open-store.js";
import type { Condition, Measures, Services } from "./discord/services.js";
import type { DateReader } from "./facts/dates/date-mention.js";
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
  /** To be closed. */
  readonly pictures: Pictures;
  readonly metrics: Metrics;
  readonly faults: LastFaults;
}

export interface BotPartsOptions {
  readonly config: Config;
  readonly library: Library;
  readonly model: Footnote["model"];
  readonly log: Log;
  /** Those that the library was opened with. @default new ones */
  readonly metrics?: Metrics;
  /** Draws pictures. @default in a thread of its own */
  readonly pictures?: Pictures;
}

/**
 * Puts the bot's parts together.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export function composeBot(options: BotPartsOptions): BotParts {
  const { config, model } = options;
  const { pictures = createPictures(pictureThread()), metrics = createMetrics() } = options;
  const store = openStore(config.database);
  const library = measureLibrary(options.library, metrics);
  const faults = createLastFaults();
  const { commands, actions } = createAllCommands();
  const condition = {
    started: Date.now(),
    lastFault: () => faults.list()[0],
    modelFault: () => faultOf(model),
    retentionDays: config.retentionDays,
  };
  const common = servicesOf(options, { library, store, pictures, metrics, faults });
  return {
    library,
    store,
    pictures,
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

function servicesOf(
  { config, log }: BotPartsOptions,
  {
    library,
    store,
    pictures,
    metrics,
    faults,
  }: Pick<BotParts, "library" | "store" | "pictures" | "metrics" | "faults">,
): Omit<Services, "condition"> {
  const { asksPerUser: perUser, asksPerGuild: perGuild } = config;
  return {
    library,
    records: store.records,
    settings: store.settings,
    askedFacts: store.askedFacts,
    pictures,
    parseDateBound: createDateBoundParser(loadDateReader),
    drafts: createDrafts(),
    limits: createAskLimits({ perUser, perGuild, windowMs: 60_000 }),
    log,
    measures: measuresOf(metrics),
    onFault(fault) {
      faults.remember(fault);
      metrics.faulted();
    },
    now: Date.now,
    pause: (ms) => setTimeout(ms),
    newId,
  };
}

function pictureThread(): URL {
  return new URL("./discord/pictures/draw.worker.js", import.meta.url);
}

/** What it is made of takes long to load, and few commands need it. */
async function loadDateReader(): Promise<DateReader> {
  const [{ createDateReader }, { createChronoDates }] = await Promise.all([
    import("./facts/dates/create-date-reader.js"),
    import("./facts/dates/chrono-dates.js"),
  ]);
  return createDateReader(createChronoDates());
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
