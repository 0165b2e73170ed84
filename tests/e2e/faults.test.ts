import { PermissionFlagsBits as Bits, Locale } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Identified } from "../../src/sandbox/people/person.js";
import type { Fault, FaultTarget } from "../../src/sandbox/rest/faults.js";
import type { Sandbox } from "../../src/sandbox/sandbox.js";
import {
  closeTown,
  freshTown,
  logged,
  saidByBot,
  settled,
  shareTarnBay,
} from "./support/in-town.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { Town } from "./support/tarn-bay-bot.js";

const library = shareTarnBay();
const botOf = ({ sandbox }: Town): string => `<@${sandbox.bot.id}>`;
const question = "Who designed the lighthouse?";
const answer = /Edwin Marsh/;
const wentWrong = /Something went wrong, and it is logged under \w+\./;
const patience = { timeoutMs: 20_000 };

const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);
beforeAll(() => {
  process.on("unhandledRejection", note);
});
afterAll(() => {
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});

const mention = ({ ada, square, sandbox }: Town): Promise<APIMessage> =>
  ada.say(square, `<@${sandbox.bot.id}> ${question}`);

describe("without the Message Content intent that it wants", () => {
  const current = freshTown(library, {
    registers: false,
    privilegedIntents: 0,
    wantsAllMessages: true,
  });

  it("the bot starts, says what is lost, and answers mentions", async () => {
    const town = current();
    expect(town.bot.readsAllMessages).toBe(false);
    expect(logged(town, "Discord refuses the Message Content intent")).toBe(true);
    expect(logged(town, "ask channels, and threads without a mention, are not heard")).toBe(true);
    expect(shownText(await town.sandbox.replyTo(await mention(town)))).toMatch(answer);
  });
});

/** Waits until a connection is lost, or the session declared void. */
const lost = (sandbox: Sandbox, since: number): Promise<unknown> =>
  sandbox.journal.next(
    "gateway",
    ({ direction, code }) => direction === "close" || (direction === "out" && code === 9),
    { since, ...patience },
  );

const back = (sandbox: Sandbox, since: number): Promise<unknown> =>
  sandbox.journal.next(
    "gateway",
    ({ direction, event }) => direction === "out" && (event === "READY" || event === "RESUMED"),
    { since, ...patience },
  );

describe.concurrent("when the gateway fails", () => {
  it.for<[what: string, fault: (sandbox: Sandbox) => void, isSessionKept: boolean]>([
    [
      "by a cut connection",
      ({ gateway }) => {
        gateway.drop();
      },
      true,
    ],
    [
      "by a request to reconnect",
      ({ gateway }) => {
        gateway.reconnect();
      },
      true,
    ],
    [
      "by a session to be resumed",
      ({ gateway }) => {
        gateway.invalidateSession({ resumable: true });
      },
      true,
    ],
    [
      "by a session that is gone",
      ({ gateway }) => {
        gateway.invalidateSession();
      },
      false,
    ],
    [
      "with close code 4000",
      ({ gateway }) => {
        gateway.close(4000);
      },
      true,
    ],
    [
      "with close code 4009",
      ({ gateway }) => {
        gateway.close(4009);
      },
      false,
    ],
    [
      "with close code 1001",
      ({ gateway }) => {
        gateway.close(1001);
      },
      false,
    ],
    [
      "by silence",
      ({ gateway }) => {
        gateway.silence();
      },
      true,
    ],
    [
      "by refusing connections",
      ({ gateway }) => {
        gateway.refuse(400);
        gateway.drop();
      },
      true,
    ],
  ])("%s, a question is answered once", { timeout: 40_000 }, async ([, fault, isSessionKept]) => {
    const town = await openTown(library(), { registers: false, heartbeatIntervalMs: 300 });
    const { sandbox, square } = town;
    const since = sandbox.journal.end();
    const early = await mention(town);
    fault(sandbox);
    await lost(sandbox, since);
    // Discord tells a new session nothing of what was said before.
    if (!isSessionKept) await back(sandbox, since);
    const late = await mention(town);
    expect(shownText(await sandbox.replyTo(early, patience))).toMatch(answer);
    expect(shownText(await sandbox.replyTo(late, patience))).toMatch(answer);
    expect(await settled(town, square)).toHaveLength(2);
    await closeTown(town);
  });
});

/** The calls that make an answer. */
const calls = {
  acknowledgement: { method: "POST", path: "/interactions/*/*/callback" },
  edit: { method: "PATCH", path: "/webhooks/*/*/messages/*" },
  reply: { method: "POST", path: "/channels/*/messages" },
} satisfies Record<string, FaultTarget>;

const faults: [what: string, fault: Fault, times: number][] = [
  ["429", { kind: "rateLimit", retryAfter: 0.1 }, 1],
  ["429 for all calls", { kind: "rateLimit", retryAfter: 0.1, global: true }, 1],
  ["500", { kind: "status", status: 500 }, 1],
  ["502, more often than discord.js tries", { kind: "status", status: 502 }, 5],
  ["a connection cut before the call is carried out", { kind: "cut", when: "before" }, 1],
  ["a connection cut after the call was carried out", { kind: "cut", when: "after" }, 1],
];

describe.concurrent.for(Object.keys(calls) as (keyof typeof calls)[])(
  "when Discord answers the %s",
  (call) => {
    it.for(faults)("with %s, there is one answer", async ([, fault, times]) => {
      const town = await openTown(library(), { registers: call !== "reply" });
      const { sandbox, ada, square } = town;
      sandbox.faults.add(fault, { ...calls[call], times });
      const told =
        call === "reply"
          ? await sandbox.replyTo(await mention(town), patience)
          : await (await ada.use(square, "/ask", { question })).reply(patience);
      expect(shownText(told)).toMatch(answer);
      expect(await settled(town, square)).toHaveLength(1);
      await closeTown(town);
    });

    it("with 500 until nobody hopes any more, there is one sentence", async () => {
      const town = await openTown(library(), { registers: call !== "reply" });
      const { sandbox, ada, square, parts } = town;
      sandbox.faults.add({ kind: "status", status: 500 }, { ...calls[call], times: 12 });
      const asked =
        call === "reply" ? await mention(town) : await ada.use(square, "/ask", { question });
      const told =
        "reply" in asked && call === "edit"
          ? await asked.followUp(patience)
          : await sandbox.nextMessage(square, { from: sandbox.bot, ...patience });
      expect(shownText(told)).toMatch(wentWrong);
      const [fault] = parts.faults.list();
      expect(shownText(told)).toContain(fault?.id);
      expect(logged(town, fault?.id ?? "none")).toBe(true);
      expect(await settled(town, square)).toHaveLength(1);
      await closeTown(town);
    }, 40_000);
  },
);

describe("an acknowledgement that comes too late", () => {
  const current = freshTown(library);

  /** Uses /ask while the bot is too slow by far. */
  async function askLate(town: Town, channel: Identified): Promise<void> {
    const { sandbox, ada } = town;
    sandbox.faults.add({ kind: "delay", ms: 50 }, calls.acknowledgement);
    const used = await ada.use(channel, "/ask", { question });
    sandbox.advance(4_000);
    await used.unanswered();
  }

  it("is told in the channel", async () => {
    const town = current();
    await askLate(town, town.square);
    const told = await town.sandbox.nextMessage(town.square, { from: town.sandbox.bot });
    expect(shownText(told)).toBe(
      `${town.ada.mention} I am busy at the moment. Please try again in a minute.`,
    );
    expect(town.parts.store.records.personal(town.ada.id).answers).toEqual([]);
  });

  it.each<[where: string, place: (town: Town) => Identified]>([
    [
      "where it may not write",
      ({ guild, square, sandbox }) => {
        guild.deny(square, sandbox.bot, Bits.SendMessages);
        return square;
      },
    ],
    [
      "where it is no member",
      ({ sandbox, ada, ben }) => {
        ada.installApplication();
        return sandbox.addConversation([ada, ben]);
      },
    ],
  ])("is told in a direct message %s", async (_where, place) => {
    const town = current();
    await askLate(town, place(town));
    const told = await town.sandbox.nextMessage(town.ada.conversation(), {
      from: town.sandbox.bot,
    });
    expect(shownText(told)).toContain("I am busy at the moment.");
  });
});

describe("what is gone meanwhile", () => {
  const current = freshTown(library);

  it("“is thinking…”: the asker is told in one sentence", async () => {
    const { sandbox, ada, mayor, square } = current();
    sandbox.faults.add({ kind: "delay", ms: 300 }, calls.edit);
    const used = await ada.use(square, "/ask", { question });
    await used.acknowledged();
    const [thinking] = saidByBot(current(), square);
    if (!thinking) throw new Error("Nothing was acknowledged");
    await mayor.delete(thinking);
    expect(shownText(await used.followUp())).toMatch(wentWrong);
    expect(saidByBot(current(), square)).toEqual([]);
  });

  it("a question whose deletion is not told: the answer refers to nothing", async () => {
    const town = current();
    const { sandbox, square } = town;
    sandbox.faults.add({ kind: "delay", ms: 100 }, calls.reply);
    const asked = await mention(town);
    sandbox.world.messages.delete(asked.id);
    const told = await sandbox.nextMessage(square, { from: sandbox.bot });
    expect(shownText(told)).toMatch(answer);
    expect(told.message_reference).toBeUndefined();
  });

  it("the channel: the asker is told in a direct message", async () => {
    const town = current();
    const { sandbox, ada, square } = town;
    const gone = { kind: "error", status: 404, code: 10003, message: "Unknown Channel" } as const;
    const path = `/channels/${square.id}/messages`;
    sandbox.faults.add(gone, { method: "POST", path, times: 2 });
    await mention(town);
    const told = await sandbox.nextMessage(ada.conversation(), { from: sandbox.bot });
    expect(shownText(told)).toMatch(wentWrong);
  });
});

describe("a shutdown", () => {
  const current = freshTown(library, { registers: false });

  it("waits for the answer in hand, and hears nothing more", async () => {
    const town = current();
    const { sandbox, square, parts } = town;
    sandbox.faults.add({ kind: "delay", ms: 300 }, calls.reply);
    const asked = await mention(town);
    await vi.waitFor(() => {
      expect(parts.store.records.findByQuestionMessage(asked.id)).toBeDefined();
    });
    const stopped = town.bot.stop(5_000);
    await mention(town);
    expect(await stopped).toEqual({ unfinished: 0 });
    const [told, ...more] = saidByBot(town, square);
    expect(told && shownText(told)).toMatch(answer);
    expect(more).toEqual([]);
  });
});

describe("a permission that the bot lacks", () => {
  const current = freshTown(library);

  it.each<[name: string, place: "channel" | "thread", permission: bigint]>([
    ["Send Messages", "channel", Bits.SendMessages],
    ["Send Messages in Threads", "thread", Bits.SendMessagesInThreads],
    ["Read Message History", "channel", Bits.ReadMessageHistory],
    ["Read Message History", "thread", Bits.ReadMessageHistory],
    ["Send Messages, Read Message History", "channel", Bits.SendMessages | Bits.ReadMessageHistory],
  ])("%s in a %s is named in a direct message", async (name, place, permission) => {
    const town = current();
    const { sandbox, guild, ada, square } = town;
    const channel = place === "thread" ? await ada.startThread(square, { name: "Aside" }) : square;
    guild.deny(square, sandbox.bot, permission);
    const asked = await ada.say(channel, `${botOf(town)} ${question}`);
    const told = await sandbox.nextMessage(ada.conversation(), { from: sandbox.bot });
    expect(told.content).toMatch(new RegExp(`^I cannot post there: I lack ${name}\\. https://`));
    expect(told.content).toContain(`${channel.id}/${asked.id}`);
    expect(saidByBot(town, channel)).toEqual([]);
  });

  it("to write is not needed by commands", async () => {
    const { sandbox, guild, ada, square } = current();
    guild.deny(square, sandbox.bot, Bits.SendMessages | Bits.ReadMessageHistory);
    const used = await ada.use(square, "/ask", { question });
    expect(shownText(await used.reply())).toMatch(answer);
  });

  it("is named in the language of the guild", async () => {
    const town = current();
    const { sandbox, ada } = town;
    const paris = sandbox.addGuild({ name: "Paris", locale: Locale.French });
    ada.join(paris);
    const place = paris.addChannel({ name: "place" });
    paris.deny(place, sandbox.bot, Bits.SendMessages);
    await ada.say(place, `${botOf(town)} ${question}`);
    const told = await sandbox.nextMessage(ada.conversation(), { from: sandbox.bot });
    expect(told.content).toContain("Envoyer");
  });

  it("is logged when the person takes no direct messages", async () => {
    const town = current();
    const { sandbox, guild, square } = town;
    const eve = sandbox.addPerson({ name: "Eve", acceptsMessages: false });
    eve.join(guild);
    guild.deny(square, sandbox.bot, Bits.SendMessages);
    const refused = sandbox.journal.next(
      "rest",
      ({ method, status, response }) =>
        method === "POST" && status === 403 && JSON.stringify(response).includes("50007"),
    );
    await eve.say(square, `${botOf(town)} ${question}`);
    await refused;
    await town.bot.stop(5_000);
    expect(logged(town, "May not answer in a channel, nor write to the person who asked")).toBe(
      true,
    );
    expect(logged(town, question)).toBe(false);
  });
});
