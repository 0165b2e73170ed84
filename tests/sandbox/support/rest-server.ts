import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type APIInteraction,
  type APIMessage,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord-api-types/v10";
import { onTestFinished } from "vitest";
import { createRest, type RestOptions } from "../../../src/sandbox/rest/create-rest.js";
import { createFaults, type Faults } from "../../../src/sandbox/rest/faults.js";
import { addChannel, type AddChannelOptions } from "../../../src/sandbox/world/add-channel.js";
import { addGuild } from "../../../src/sandbox/world/add-guild.js";
import { addMember } from "../../../src/sandbox/world/add-member.js";
import { addUser } from "../../../src/sandbox/world/add-user.js";
import { createWorld, type WorldOptions } from "../../../src/sandbox/world/create-world.js";
import { installBot } from "../../../src/sandbox/world/install-bot.js";
import type {
  SandboxChannel,
  SandboxGuild,
  SandboxInteraction,
  World,
} from "../../../src/sandbox/world/world.js";

/** Most calls are answered with a message or an error. */
export interface AnsweredBody extends APIMessage {
  readonly code: number;
  readonly message: string;
  readonly errors: unknown;
}

/** What a REST call was answered with. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnsweredBody;
}

export interface CallOptions {
  readonly token?: string;
  /** Sent as a multipart form: file name → content. */
  readonly files?: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
}

export interface RestServer {
  readonly world: World;
  readonly guild: SandboxGuild;
  readonly channel: SandboxChannel;
  readonly faults: Faults;
  /** A member of the guild. */
  readonly ada: string;
  /** `where` is a method and a path, for example "GET /users/@me". */
  readonly call: (where: string, body?: unknown, options?: CallOptions) => Promise<Answered>;
  readonly addChannel: (options?: Partial<AddChannelOptions>) => SandboxChannel;
  /** An interaction that waits for the bot, by default a chat command of Ada's in the channel. */
  readonly interact: (changes?: Partial<SandboxInteraction>, type?: number) => SandboxInteraction;
}

/** A REST API on a server of its own, which ends with the test. */
export async function startRest(
  options: WorldOptions & Partial<RestOptions> & { readonly botPermissions?: bigint } = {},
): Promise<RestServer> {
  const world = createWorld(options);
  const guild = addGuild(world, { name: "guild" });
  installBot(world, guild.id, options.botPermissions);
  const ada = addUser(world, { name: "ada" }).user.id;
  addMember(world, guild.id, { userId: ada });
  const channel = addChannel(world, { guildId: guild.id, name: "general" });
  const faults = options.faults ?? createFaults();
  const rest = createRest(world, {
    token: "token",
    gatewayUrl: () => "ws://127.0.0.1:1/gateway",
    ...options,
    faults,
  });
  const server = createServer(rest);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    world,
    guild,
    channel,
    faults,
    ada,
    call: (where, body, how) => call(world.origin, where, { body, ...how }),
    addChannel: (changes) => addChannel(world, { guildId: guild.id, name: "other", ...changes }),
    interact(changes = {}, type = 2) {
      const used = interaction(world, { channelId: channel.id, userId: ada, type, ...changes });
      world.interactions.set(used.interaction.id, used);
      return used;
    },
  };
}

async function call(
  origin: string,
  where: string,
  { body, token = "token", files }: CallOptions & { body: unknown },
): Promise<Answered> {
  const [method = "", path = ""] = where.split(" ");
  const form = files && multipart(body, files);
  const response = await fetch(`${origin}/api/v10${path}`, {
    method,
    headers: {
      Authorization: `Bot ${token}`,
      ...(!form && body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(form ? { body: form } : body !== undefined && { body: asText(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === "" ? undefined : JSON.parse(text)) as AnsweredBody,
  };
}

const asText = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

function multipart(
  body: unknown,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): FormData {
  const form = new FormData();
  form.append("payload_json", JSON.stringify(body));
  for (const [at, [name, content]] of Object.entries(files).entries())
    form.append(`files[${at}]`, new Blob([content], { type: "text/plain" }), name);
  return form;
}

function interaction(
  world: World,
  {
    channelId,
    userId,
    type,
    ...changes
  }: Partial<SandboxInteraction> & {
    readonly channelId: string;
    readonly userId: string;
    readonly type: number;
  },
): SandboxInteraction {
  const id = world.nextId();
  const told: unknown = { id, type, token: `token-${id}`, data: { type: 1 } };
  return {
    interaction: told as APIInteraction,
    userId,
    channelId,
    context: InteractionContextType.Guild,
    owners: { [ApplicationIntegrationType.GuildInstall]: "1" },
    createdAt: world.clock.now(),
    metadata: undefined,
    sourceMessageId: undefined,
    followUps: 0,
    ...changes,
  };
}
