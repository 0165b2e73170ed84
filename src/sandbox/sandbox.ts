import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIMessage, APIUser, Locale, Snowflake } from "discord-api-types/v10";
import { createGuild } from "./create-guild.js";
import { createGateway } from "./gateway/gateway.js";
import type { GatewayFaults } from "./gateway/gateway-faults.js";
import { gatewayUrl } from "./gateway/gateway-url.js";
import type { Guild, GuildOptions } from "./guild.js";
import type { Journal } from "./journal.js";
import type { AttachPage } from "./page/attached-page.js";
import {
  type AwaitedMessages,
  createAwaitedMessages,
  messagesSeenBy,
} from "./people/awaited-messages.js";
import { createPerson } from "./people/create-person.js";
import { type ForgedInteraction, forgeInteraction } from "./people/forge-interaction.js";
import type { Identified, Person } from "./people/person.js";
import type { UsedInteraction } from "./people/used-interaction.js";
import { watchUnanswered } from "./people/watch-unanswered.js";
import { createRest } from "./rest/create-rest.js";
import { createFaults, type Faults } from "./rest/faults.js";
import { addUser } from "./world/add-user.js";
import { createWorld } from "./world/create-world.js";
import { describeMessage } from "./world/describe-message.js";
import { keepWorld, moveFiles, restoreWorld } from "./world/keep-world.js";
import { openDirectMessages } from "./world/open-direct-messages.js";
import { required } from "./world/required.js";
import type { SandboxChannel, World } from "./world/world.js";

export interface SandboxOptions {
  /** The bot's token; any other is refused. @default "sandbox-token" */
  readonly token?: string;
  /** @default a free one */
  readonly port?: number;
  /** The bot's name. @default "Sandbox Bot" */
  readonly botName?: string;
  /**
   * The privileged intents that are switched on for the application, as intent bits. A bot that
   * identifies with another privileged intent is refused with 4014. @default all three
   */
  readonly privilegedIntents?: number;
  /** Milliseconds between heartbeats that the bot is asked for. @default 41250, as Discord's */
  readonly heartbeatIntervalMs?: number;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
  /** Serves a page for people beside what the bot uses: `createPage`. @default none */
  readonly page?: AttachPage;
  /** What `keep` of an earlier sandbox returned: this one goes on from there. @default a new world */
  readonly kept?: Uint8Array;
}

/** What a person is when they come. */
export interface PersonOptions {
  /** Their username; shown as it stands. */
  readonly name: string;
  /** The language of their client. @default "en-US" */
  readonly locale?: Locale;
  /** Whether the bot may write to them. @default true */
  readonly acceptsMessages?: boolean;
}

/** A Discord of its own on 127.0.0.1, for one bot and the people who talk to it. */
export interface Sandbox extends AwaitedMessages {
  /** For the option `rest.api` of discord.js, for example "http://127.0.0.1:4080/api". */
  readonly restUrl: string;
  /** "http://127.0.0.1:4080": where files and pictures are served. */
  readonly origin: string;
  readonly token: string;
  readonly bot: APIUser;
  readonly world: World;
  readonly journal: Journal;
  /** What goes wrong between the bot and the gateway, on demand. */
  readonly gateway: GatewayFaults;
  /** What goes wrong with REST calls, on demand. */
  readonly faults: Faults;

  /** Adds a guild; the bot is a member of it. */
  addGuild(options: GuildOptions): Guild;
  /** Adds a person; they are in no guild yet. */
  addPerson(options: PersonOptions): Person;
  /** Opens a direct message between people, where the bot is not. */
  addConversation(people: readonly Identified[]): SandboxChannel;

  /** What a person sees in a channel, oldest first, ephemeral messages of theirs included. */
  sees(person: Identified, channel: Identified): APIMessage[];
  /** A message as it is now. @throws {Error} when it is gone. */
  message(message: Identified): APIMessage;

  /** Sends the bot an interaction made by hand, unchecked: what should not arrive. */
  forge(interaction: ForgedInteraction): UsedInteraction;
  /** The people, guilds, channels, messages and files as bytes, for the option `kept`. */
  keep(): Uint8Array;
  /** Moves the sandbox's clock on, so that tokens expire and interactions go unanswered. */
  advance(ms: number): void;
  /** Ends every connection and timer at once. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Starts a sandbox.
 *
 * @throws {Error} when the port is taken, or `kept` cannot be read.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const fresh = createWorld(options);
  const world = options.kept ? restoreWorld(fresh, options.kept) : fresh;
  const { journal } = world;
  let lastAct = 0;
  const acted = (): void => {
    lastAct = journal.end();
  };
  const personOf = (id: Snowflake): Person => createPerson(world, id, acted);
  const served = await serve(world, options, personOf);
  return {
    ...served,
    restUrl: `${world.origin}/api`,
    origin: world.origin,
    bot: world.bot,
    world,
    journal,
    addGuild: (guild) => createGuild(world, guild),
    addPerson: (person) => personOf(addUser(world, person).user.id),
    addConversation: (people) => openDirectMessages(world, people.map(idOf)),
    sees: (person, channel) => messagesSeenBy(world, person.id, channel.id),
    message: ({ id }) => describeMessage(world, required.message(world, id)),
    ...createAwaitedMessages(world, () => lastAct),
    keep: () => keepWorld(world),
    forge: (interaction) => {
      const forged = forgeInteraction(world, interaction);
      acted();
      return forged;
    },
  };
}

const idOf = ({ id }: Identified): string => id;

type Served = Pick<Sandbox, "token" | "gateway" | "faults" | "advance" | "stop">;

/** Serves a world to the bot, over HTTP and WebSockets on one port. */
async function serve(
  world: World,
  { token = "sandbox-token", port = 0, heartbeatIntervalMs, page: attach }: SandboxOptions,
  personOf: (id: Snowflake) => Person,
): Promise<Served> {
  const faults = createFaults();
  const gateway = createGateway(world, { token, heartbeatIntervalMs });
  const unanswered = watchUnanswered(world);
  const rest = createRest(world, { token, faults, gatewayUrl: () => gatewayUrl(world) });
  const page = attach?.({ world, faults, gateway: gateway.faults, personOf });
  const server = createServer((request, response) => {
    if (!page?.request(request, response)) rest(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    if (!page?.upgrade(request, socket, head)) gateway.upgrade(request, socket, head);
  });
  moveFiles(world, await listen(server, port));
  return {
    token,
    gateway: gateway.faults,
    faults,
    advance: (ms) => {
      world.clock.advance(ms);
      unanswered.check();
    },
    stop: () => {
      page?.stop();
      gateway.stop();
      unanswered.stop();
      return close(server);
    },
  };
}

/** Returns the origin, for example "http://127.0.0.1:4080". */
function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      reject(new Error(`Cannot serve the sandbox on port ${port}: ${cause.message}`, { cause }));
    });
    server.listen(port, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Clients keep their connections open; without cutting them, closing would wait for them. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
