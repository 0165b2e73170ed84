import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from "discord.js";
import type { Guild } from "../../src/sandbox/guild.js";
import type { Person } from "../../src/sandbox/people/person.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/sandbox.js";
import type { SandboxChannel } from "../../src/sandbox/world/world.js";

const chatting = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessageReactions,
];

/** A bare discord.js client for a sandbox, not yet logged in. */
export function clientFor(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: chatting,
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    ...options,
    rest: {
      api: sandbox.restUrl,
      cdn: sandbox.origin,
      mediaProxy: sandbox.origin,
      ...options.rest,
    },
    ws: {
      // Without it, every new IDENTIFY waits for five seconds.
      buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
      ...options.ws,
    },
    waitGuildTimeout: 300,
  });
}

/** Logs in a bare discord.js client, and waits until it is ready. */
export async function logIn(
  sandbox: Sandbox,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientFor(sandbox, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  return ready;
}

/** A guild with a channel and a member in it, and the bot online. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly client: Client<true>;
  readonly guild: Guild;
  readonly channel: SandboxChannel;
  readonly ada: Person;
}

export interface SceneOptions {
  readonly sandbox?: SandboxOptions;
  readonly client?: Partial<ClientOptions>;
}

/** Plays a scene in a sandbox of its own, and ends it. */
export async function withBot(
  play: (scene: Scene) => Promise<void>,
  options: SceneOptions = {},
): Promise<void> {
  const sandbox = await createSandbox(options.sandbox);
  try {
    const guild = sandbox.addGuild({ name: "Tarn Bay" });
    const channel = guild.addChannel({ name: "general" });
    const ada = sandbox.addPerson({ name: "Ada" });
    ada.join(guild);
    const client = await logIn(sandbox, options.client);
    try {
      await play({ sandbox, client, guild, channel, ada });
    } finally {
      await client.destroy();
    }
  } finally {
    await sandbox.stop();
  }
}
