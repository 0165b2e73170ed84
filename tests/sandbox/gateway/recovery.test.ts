import { Events, GatewayOpcodes } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/sandbox.js";
import { logIn, withBot } from "../../support/sandbox-bot.js";

const Identify: number = GatewayOpcodes.Identify;
const Resume: number = GatewayOpcodes.Resume;
const InvalidSession: number = GatewayOpcodes.InvalidSession;

/** The opcodes of the sessions that bots began or resumed since a place in the journal. */
const begun = (sandbox: Sandbox, since: number): number[] =>
  sandbox.journal.entries(since).flatMap((told) => {
    if (told.kind !== "gateway" || told.direction !== "in") return [];
    return told.code === Identify || told.code === Resume ? [told.code] : [];
  });

describe("discord.js recovers", () => {
  it.each<[what: string, fault: (sandbox: Sandbox) => void, how: number[]]>([
    [
      "from a cut connection",
      ({ gateway }) => {
        gateway.drop();
      },
      [Resume],
    ],
    [
      "from a request to reconnect",
      ({ gateway }) => {
        gateway.reconnect();
      },
      [Resume],
    ],
    [
      "from a session that it may resume",
      ({ gateway }) => {
        gateway.invalidateSession({ resumable: true });
      },
      [Resume],
    ],
    [
      "from a session that is gone",
      ({ gateway }) => {
        gateway.invalidateSession();
      },
      [Identify],
    ],
    [
      "from an unknown error",
      ({ gateway }) => {
        gateway.close(4000);
      },
      [Resume],
    ],
    [
      "from a session that timed out",
      ({ gateway }) => {
        gateway.close(4009);
      },
      [Resume, Identify],
    ],
    [
      "from heartbeats without an answer",
      ({ gateway }) => {
        gateway.silence();
      },
      [Resume],
    ],
    [
      "from a gateway that turns it away for a while",
      ({ gateway }) => {
        gateway.refuse(300);
        gateway.drop();
      },
      [Resume],
    ],
  ])(
    "%s",
    async (_what, fault, how) => {
      await withBot(
        async ({ sandbox, client, ada, channel }) => {
          client.on(Events.MessageCreate, (message) => {
            if (!message.author.bot) void message.reply("heard");
          });
          const since = sandbox.journal.end();
          fault(sandbox);
          await sandbox.journal.next(
            "gateway",
            ({ direction, code }) =>
              direction === "close" || (direction === "out" && code === InvalidSession),
            { since },
          );
          const back = sandbox.journal.next(
            "gateway",
            ({ direction, event }) =>
              direction === "out" && (event === "READY" || event === "RESUMED"),
            { since, timeoutMs: 20_000 },
          );
          // A resumed session is told what happened meanwhile; a new one is not.
          if (how.includes(Identify)) await back;
          const message = await ada.say(channel, "Are you there?");
          expect((await sandbox.replyTo(message, { timeoutMs: 20_000 })).content).toBe("heard");
          expect(begun(sandbox, since)).toEqual(how);
          await back;
        },
        { sandbox: { heartbeatIntervalMs: 200 } },
      );
    },
    30_000,
  );

  it("when it runs several shards, each with its own guilds", async () => {
    await withBot(
      async ({ sandbox, client }) => {
        const guilds = Array.from({ length: 4 }, (_, index) => {
          // Ids of the same millisecond belong to the same shard.
          sandbox.advance(1);
          return sandbox.addGuild({ name: `guild ${index}` });
        });
        const ada = sandbox.addPerson({ name: "Ada" });
        const heard = new Map<string, number>();
        const all = new Promise<void>((resolve) => {
          client.on(Events.MessageCreate, ({ guild }) => {
            if (guild && heard.set(guild.id, guild.shardId).size === guilds.length) resolve();
          });
        });
        for (const guild of guilds) {
          const channel = guild.addChannel({ name: "general" });
          ada.join(guild);
          await ada.say(channel, "Which shard?");
        }
        await all;
        const shards = guilds.map(({ id }) => [id, Number((BigInt(id) >> 22n) % 2n)] as const);
        expect(heard).toEqual(new Map(shards));
        expect(new Set(heard.values()).size).toBe(2);
        expect(sandbox.gateway.connectionCount()).toBe(2);
      },
      { client: { shards: [0, 1], shardCount: 2 } },
    );
  });
});

it("lets several clients be online at once", async () => {
  await withBot(async ({ sandbox, client, ada, channel }) => {
    const other = await logIn(sandbox);
    const heard = [client, other].map(
      (one) =>
        new Promise<string>((resolve) =>
          one.once(Events.MessageCreate, ({ id }) => {
            resolve(id);
          }),
        ),
    );
    const { id } = await ada.say(channel, "Everyone?");
    expect(await Promise.all(heard)).toEqual([id, id]);
    await other.destroy();
  });
});
