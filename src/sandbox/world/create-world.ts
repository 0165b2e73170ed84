import { type APIUser, GatewayIntentBits, Locale } from "discord-api-types/v10";
import { createClock } from "../clock.js";
import { createJournal } from "../journal.js";
import { createSnowflakes } from "../snowflakes.js";
import { newUser } from "./new-user.js";
import type { SandboxUser, World } from "./world.js";

export interface WorldOptions {
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
  /** Name of the application and of its bot. @default "Bot" */
  readonly botName?: string;
  /** What the application says of itself. @default "" */
  readonly description?: string;
  /** Name of the person who registered the application. @default "owner" */
  readonly ownerName?: string;
  /** Privileged intents switched on in the application's settings. @default all three */
  readonly privilegedIntents?: number;
  /** How many happenings the journal keeps. @default 5000 */
  readonly journalCapacity?: number;
}

/** All privileged intents. */
export const privilegedIntents: number =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** A world with an application, its bot and its owner, and no guild yet. */
export function createWorld(options: WorldOptions = {}): World {
  const clock = createClock(options.now ?? Date.now);
  const nextId = createSnowflakes(() => clock.now());
  const bot = newUser(nextId(), { name: options.botName ?? "Bot", bot: true });
  const owner = newUser(nextId(), { name: options.ownerName ?? "owner" });
  return {
    clock,
    journal: createJournal({ capacity: options.journalCapacity ?? 5000, now: () => clock.now() }),
    nextId,
    application: {
      id: bot.id,
      name: bot.username,
      description: options.description ?? "",
      ownerId: owner.id,
      privilegedIntents: options.privilegedIntents ?? privilegedIntents,
    },
    bot,
    users: new Map([bot, owner].map((user) => [user.id, sandboxUser(user)])),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: new Map(),
    interactions: new Map(),
    nonces: new Map(),
    origin: "",
  };
}

const sandboxUser = (user: APIUser): SandboxUser => ({
  user,
  locale: Locale.EnglishUS,
  acceptsMessages: true,
  hasApplication: false,
});
