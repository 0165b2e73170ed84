import { GatewayCloseCodes, GatewayIntentBits as Intents, GatewayOpcodes } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addChannel } from "../../../src/sandbox/world/add-channel.js";
import { addGuild } from "../../../src/sandbox/world/add-guild.js";
import { addUser } from "../../../src/sandbox/world/add-user.js";
import { createWorld } from "../../../src/sandbox/world/create-world.js";
import { installBot } from "../../../src/sandbox/world/install-bot.js";
import { openDirectMessages } from "../../../src/sandbox/world/open-direct-messages.js";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import type { World } from "../../../src/sandbox/world/world.js";
import {
  connect,
  event,
  op,
  type RawBot,
  serveGateway,
  type ServedGateway,
} from "../support/raw-bot.js";

let world: World;
let served: ServedGateway;

beforeEach(async () => {
  world = createWorld({ privilegedIntents: Intents.MessageContent });
  served = await serveGateway(world);
});
afterEach(() => served.stop());

const identify = (d: object = {}) => ({
  op: GatewayOpcodes.Identify,
  d: { token: "token", intents: Intents.Guilds | Intents.GuildMessages, properties: {}, ...d },
});

async function online(d: object = {}): Promise<RawBot & { sessionId: string }> {
  const bot = connect(served.url);
  await bot.frame(op(GatewayOpcodes.Hello));
  bot.send(identify(d));
  const ready = (await bot.frame(event("READY"))).d as { session_id: string };
  return Object.assign(bot, { sessionId: ready.session_id });
}

function guildWithChannel(name: string): { guildId: string; channelId: string } {
  const guild = addGuild(world, { name });
  const channel = addChannel(world, { guildId: guild.id, name: "general" });
  installBot(world, guild.id);
  return { guildId: guild.id, channelId: channel.id };
}

const say = (channelId: string, content: string) =>
  postMessage(world, { channelId, authorId: world.application.ownerId, content });

describe("identifying", () => {
  it.each<[what: string, frame: unknown, code: number]>([
    ["another token", identify({ token: "other" }), GatewayCloseCodes.AuthenticationFailed],
    ["an unknown intent", identify({ intents: 1 << 30 }), GatewayCloseCodes.InvalidIntents],
    [
      "a privileged intent that is switched off",
      identify({ intents: Intents.GuildMembers }),
      GatewayCloseCodes.DisallowedIntents,
    ],
    [
      "a shard beyond the number of shards",
      identify({ shard: [2, 2] }),
      GatewayCloseCodes.InvalidShard,
    ],
    ["no JSON", "{", GatewayCloseCodes.DecodeError],
    ["IDENTIFY without intents", identify({ intents: undefined }), GatewayCloseCodes.DecodeError],
    ["a frame before IDENTIFY", { op: 3, d: {} }, GatewayCloseCodes.NotAuthenticated],
  ])("is refused with %s", async (_what, frame, code) => {
    const bot = connect(served.url);
    await bot.frame(op(GatewayOpcodes.Hello));
    bot.send(frame);
    expect(await bot.closed).toBe(code);
  });

  it("is refused a second time", async () => {
    const bot = await online();
    bot.send(identify());
    expect(await bot.closed).toBe(GatewayCloseCodes.AlreadyAuthenticated);
  });

  it("needs version 10 of the API", async () => {
    const bot = connect(served.url.replace("v=10", "v=6"));
    expect(await bot.closed).toBe(GatewayCloseCodes.InvalidAPIVersion);
  });

  it("accepts a privileged intent that is switched on", async () => {
    const bot = await online({ intents: Intents.MessageContent });
    expect(bot.sessionId).not.toBe("");
  });
});

describe("frames", () => {
  it("are acknowledged when they are heartbeats, before IDENTIFY too", async () => {
    const bot = connect(served.url);
    await bot.frame(op(GatewayOpcodes.Hello));
    bot.send({ op: GatewayOpcodes.Heartbeat, d: null });
    await bot.frame(op(GatewayOpcodes.HeartbeatAck));
  });

  it("are refused with an unknown opcode", async () => {
    const bot = await online();
    bot.send({ op: 99, d: {} });
    expect(await bot.closed).toBe(GatewayCloseCodes.UnknownOpcode);
  });

  it("are limited to 120 a minute", async () => {
    const bot = await online();
    for (let sent = 0; sent < 119; sent++) bot.send({ op: GatewayOpcodes.Heartbeat, d: null });
    world.clock.advance(30_000);
    bot.send({ op: GatewayOpcodes.Heartbeat, d: null });
    expect(await bot.closed).toBe(GatewayCloseCodes.RateLimited);
  });

  it("are counted anew after a minute", async () => {
    const bot = await online();
    const acks = () => bot.frames.filter(op(GatewayOpcodes.HeartbeatAck)).length;
    for (let sent = 0; sent < 119; sent++) bot.send({ op: GatewayOpcodes.Heartbeat, d: null });
    await bot.frame(() => acks() === 119);
    world.clock.advance(60_001);
    bot.send({ op: GatewayOpcodes.Heartbeat, d: null });
    await bot.frame(() => acks() === 120);
  });
});

describe("the members of a guild", () => {
  it("are told on request", async () => {
    const { guildId } = guildWithChannel("tarn");
    const bot = await online();
    bot.send({
      op: GatewayOpcodes.RequestGuildMembers,
      d: { guild_id: guildId, query: "", limit: 0 },
    });
    const chunk = (await bot.frame(event("GUILD_MEMBERS_CHUNK"))).d as { members: unknown[] };
    expect(chunk.members).toHaveLength(2);
  });
});

describe("shards", () => {
  it("are told of their own guilds alone, and the first of direct messages", async () => {
    const ids = Array.from({ length: 6 }, (_, index) => {
      world.clock.advance(1);
      return guildWithChannel(`guild ${index}`);
    });
    const even = ids.filter(({ guildId }) => (BigInt(guildId) >> 22n) % 2n === 0n);
    const odd = ids.filter((one) => !even.includes(one));
    expect(Math.min(even.length, odd.length)).toBeGreaterThan(0);
    const intents = Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages;
    const bots = [
      await online({ shard: [0, 2], intents }),
      await online({ shard: [1, 2], intents }),
    ];
    const owner = world.application.ownerId;
    const direct = openDirectMessages(world, [owner, world.bot.id]);
    for (const { channelId } of ids) say(channelId, channelId);
    say(direct.id, "direct");
    say(ids[0]?.channelId ?? "", "last");
    say(ids[1]?.channelId ?? "", "last");

    for (const [shard, own] of [even, odd].entries()) {
      const bot = bots[shard];
      if (!bot) throw new Error("There are two bots");
      const isLast = ({ t, d }: { t: string | null; d: unknown }) =>
        t === "MESSAGE_CREATE" &&
        (d as { channel_id: string }).channel_id === own.at(-1)?.channelId;
      await bot.frame(isLast);
      const guilds = bot.frames
        .filter(event("GUILD_CREATE"))
        .map(({ d }) => (d as { id: string }).id);
      expect(guilds).toEqual(own.map(({ guildId }) => guildId));
      const direct = bot.frames.filter(
        ({ t, d }) => t === "MESSAGE_CREATE" && !("guild_id" in (d as object)),
      );
      expect(direct).toHaveLength(shard === 0 ? 1 : 0);
    }
  });
});

describe("resuming", () => {
  it("tells what was missed, once and in order", async () => {
    const { channelId } = guildWithChannel("tarn");
    const bot = await online({
      intents: Intents.Guilds | Intents.GuildMessages | Intents.MessageContent,
    });
    say(channelId, "one");
    const one = await bot.frame(event("MESSAGE_CREATE"));
    served.gateway.faults.drop();
    await bot.closed;
    say(channelId, "two");
    say(channelId, "three");

    const again = connect(served.url);
    await again.frame(op(GatewayOpcodes.Hello));
    again.send({
      op: GatewayOpcodes.Resume,
      d: { token: "token", session_id: bot.sessionId, seq: one.s },
    });
    await again.frame(event("RESUMED"));
    say(channelId, "four");
    await again.frame((frame) => (frame.d as { content?: string } | null)?.content === "four");
    const told = again.frames
      .filter(({ op }) => op === 0)
      .map(({ t, s, d }) => [t, s, (d as { content?: string } | undefined)?.content]);
    const first = Number(one.s) + 1;
    expect(told).toEqual([
      ["MESSAGE_CREATE", first, "two"],
      ["MESSAGE_CREATE", first + 1, "three"],
      ["RESUMED", first + 2, undefined],
      ["MESSAGE_CREATE", first + 3, "four"],
    ]);
  });

  it("goes on when the connection before it ends late", async () => {
    const { channelId } = guildWithChannel("tarn");
    const bot = await online();
    const again = connect(served.url);
    await again.frame(op(GatewayOpcodes.Hello));
    const d = { token: "token", session_id: bot.sessionId, seq: 1 };
    again.send({ op: GatewayOpcodes.Resume, d });
    await again.frame(event("RESUMED"));
    const since = world.journal.end();
    bot.end(4000);
    await world.journal.next("gateway", ({ direction }) => direction === "close", { since });
    say(channelId, "still here?");
    await again.frame(event("MESSAGE_CREATE"));
  });

  it.each<[what: string, change: (bot: { sessionId: string }) => object, end: number]>([
    ["a number that was never sent", () => ({ seq: 999 }), GatewayCloseCodes.InvalidSeq],
    ["another token", () => ({ token: "other" }), GatewayCloseCodes.AuthenticationFailed],
  ])("is refused with %s", async (_what, change, code) => {
    const bot = await online();
    served.gateway.faults.drop();
    await bot.closed;
    const again = connect(served.url);
    await again.frame(op(GatewayOpcodes.Hello));
    again.send({
      op: GatewayOpcodes.Resume,
      d: { token: "token", session_id: bot.sessionId, seq: 1, ...change(bot) },
    });
    expect(await again.closed).toBe(code);
  });

  it.each<[what: string, end: (bot: RawBot) => void]>([
    [
      "a goodbye with 1000",
      (bot) => {
        bot.end(1000);
      },
    ],
    [
      "its session was invalidated",
      () => {
        served.gateway.faults.invalidateSession();
      },
    ],
    [
      "a session that timed out",
      () => {
        served.gateway.faults.close(GatewayCloseCodes.SessionTimedOut);
      },
    ],
  ])("is answered with op 9 after %s", async (_what, end) => {
    const bot = await online();
    end(bot);
    bot.end();
    await bot.closed;
    const again = connect(served.url);
    await again.frame(op(GatewayOpcodes.Hello));
    again.send({
      op: GatewayOpcodes.Resume,
      d: { token: "token", session_id: bot.sessionId, seq: 1 },
    });
    const answer = await again.frame(op(GatewayOpcodes.InvalidSession));
    expect(answer.d).toBe(false);
  });
});

describe("stopping", () => {
  it("ends every connection, and can be done twice", async () => {
    const bot = await online();
    served.gateway.stop();
    served.gateway.stop();
    expect(await bot.closed).toBe(1006);
  });

  it("turns connections away while it refuses", async () => {
    served.gateway.faults.refuse(1000);
    expect(await connect(served.url).closed).toBe(1006);
    world.clock.advance(1000);
    await connect(served.url).frame(op(GatewayOpcodes.Hello));
  });
});

it("tells users' direct messages only to those who take part", async () => {
  const intents = Intents.DirectMessages | Intents.MessageContent;
  const bot = await online({ intents });
  const [ada, bo] = ["ada", "bo"].map((name) => addUser(world, { name }).user.id);
  if (ada === undefined || bo === undefined) throw new Error("There are two");
  postMessage(world, {
    channelId: openDirectMessages(world, [ada, bo]).id,
    authorId: ada,
    content: "psst",
  });
  postMessage(world, {
    channelId: openDirectMessages(world, [ada, world.bot.id]).id,
    authorId: ada,
    content: "hello",
  });
  const told = await bot.frame(event("MESSAGE_CREATE"));
  expect(told.d).toMatchObject({ content: "hello", channel_type: 1 });
});
