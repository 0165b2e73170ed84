import { ChannelType, MessageFlags, MessageType } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import type { Identified } from "../../src/sandbox/people/person.js";
import { addUser } from "../../src/sandbox/world/add-user.js";
import { addMember } from "../../src/sandbox/world/add-member.js";
import { postMessage } from "../../src/sandbox/world/post-message.js";
import { freshTown, saidByBot, settled, shareTarnBay } from "./support/in-town.js";
import { shownText } from "./support/shown-text.js";
import type { Town } from "./support/tarn-bay-bot.js";

const library = shareTarnBay();
const question = "Who designed the lighthouse?";
const unknown = "What does a submarine cost?";
const isAnswer = /Edwin Marsh designed the tower.*\[1\]/s;

const botOf = ({ sandbox }: Town): string => `<@${sandbox.bot.id}>`;

/** The role that Discord gave the bot. */
function botRoleOf({ sandbox, guild }: Town): string {
  const roles = [...(sandbox.world.guilds.get(guild.id)?.roles.values() ?? [])];
  const role = roles.find(({ tags }) => tags?.bot_id === sandbox.bot.id);
  return `<@&${role?.id ?? ""}>`;
}

/** A question in the square and its answer. */
async function askedInSquare(town: Town): Promise<{ asked: APIMessage; answer: APIMessage }> {
  const asked = await town.ada.say(town.square, `${botOf(town)} ${question}`);
  return { asked, answer: await town.sandbox.replyTo(asked) };
}

function makeAskChannel({ parts, guild }: Town, channel: Identified): void {
  parts.store.settings.setChannel(guild.id, channel.id, { isAskChannel: true });
}

describe("without Message Content", () => {
  const current = freshTown(library, { registers: false });

  it.each([
    ["at the start", (bot: string) => `${bot} ${question}`],
    ["with the sign for a nickname", (bot: string) => `${bot.replace("@", "@!")} ${question}`],
    ["in the middle", (bot: string) => `Hello ${bot}, who designed the lighthouse?`],
    ["at the end", (bot: string) => `${question} ${bot}`],
  ])("a mention %s is answered with a reply", async (_where, text) => {
    const { sandbox, ada, square } = current();
    const asked = await ada.say(square, text(botOf(current())));
    const answer = await sandbox.replyTo(asked);
    expect(shownText(answer)).toMatch(isAnswer);
    expect(answer.channel_id).toBe(square.id);
  });

  it("a mention of what the documents do not say is told so", async () => {
    const { sandbox, ada, square } = current();
    const asked = await ada.say(square, `${botOf(current())} ${unknown}`);
    expect(shownText(await sandbox.replyTo(asked))).toContain("The documents do not say.");
  });

  it.each([
    ["no text", "", "Ask me a question about the documents."],
    ["a greeting", "hello", "Hello! Ask me a question"],
    ["thanks", "thank you!", "You are welcome."],
  ])("a mention with %s gets a few words and no record", async (_what, text, reply) => {
    const { sandbox, ada, square, parts } = current();
    const asked = await ada.say(square, `${botOf(current())} ${text}`);
    expect(shownText(await sandbox.replyTo(asked))).toContain(reply);
    expect(parts.store.records.personal(ada.id).answers).toEqual([]);
  });

  it("a reply that pings the bot is answered", async () => {
    const { sandbox, ben, square } = current();
    const { answer } = await askedInSquare(current());
    const asked = await ben.say(square, "When did the museum open?", { replyTo: answer });
    expect(shownText(await sandbox.replyTo(asked))).toContain("1987");
  });

  it.each<[what: string, say: (town: Town, answer: APIMessage) => Promise<APIMessage>]>([
    [
      "a reply without a ping",
      ({ ben, square }, answer) =>
        ben.say(square, question, { replyTo: answer, pingReplied: false }),
    ],
    [
      "a mention of its role",
      (town) => town.ben.say(town.square, `${botRoleOf(town)} ${question}`),
    ],
  ])("%s, whose text it does not get, is told how to be read", async (_what, say) => {
    const town = current();
    const { answer } = await askedInSquare(town);
    const asked = await say(town, answer);
    const told = shownText(await town.sandbox.replyTo(asked));
    expect(told).toBe(`I cannot read that message. Please mention me in it: ${botOf(town)}`);
  });

  it("a direct message is answered, and a reply in it", async () => {
    const { sandbox, ada } = current();
    const asked = await ada.directMessage(question);
    const answer = await sandbox.replyTo(asked);
    expect(shownText(answer)).toMatch(isAnswer);
    const more = await ada.directMessage("When did the museum open?", { replyTo: answer });
    expect(shownText(await sandbox.replyTo(more))).toContain("1987");
  });

  it("in a thread below its answer, only a mention is heard", async () => {
    const { sandbox, ben } = current();
    const { answer } = await askedInSquare(current());
    const thread = await ben.startThread(answer, { name: "More" });
    await ben.say(thread, question);
    expect(await settled(current(), thread, ben)).toEqual([]);
    const asked = await ben.say(thread, `${botOf(current())} ${question}`);
    const inThread = await sandbox.replyTo(asked);
    expect(shownText(inThread)).toMatch(isAnswer);
    expect(inThread.channel_id).toBe(thread.id);
  });
});

describe("with Message Content", () => {
  const current = freshTown(library, { registers: false, wantsAllMessages: true });

  it("a mention of its role and a reply without a ping are answered", async () => {
    const town = current();
    const { sandbox, ben, square } = town;
    const first = await ben.say(square, `${botRoleOf(town)} ${question}`);
    const answer = await sandbox.replyTo(first);
    expect(shownText(answer)).toMatch(isAnswer);
    const again = await ben.say(square, question, { replyTo: answer, pingReplied: false });
    expect(shownText(await sandbox.replyTo(again))).toMatch(isAnswer);
  });

  it("a thread that begins at its answer is heard without a mention, after a restart too", async () => {
    const town = current();
    const { sandbox, ben } = town;
    const { answer } = await askedInSquare(town);
    const thread = await ben.startThread(answer, { name: "More" });
    const asked = await ben.say(thread, "When did the museum open?");
    expect(shownText(await sandbox.replyTo(asked))).toContain("1987");
    await town.restart();
    const again = await ben.say(thread, "How high is the tower?");
    expect(shownText(await sandbox.replyTo(again))).toContain("41 metres");
  });

  it("a thread that begins at a notice of its, or that it began, is heard without a mention", async () => {
    const town = current();
    const { sandbox, ada, square, bot } = town;
    const greeting = await ada.say(square, `${botOf(town)} hello`);
    const below = await ada.startThread(await sandbox.replyTo(greeting), { name: "Below" });
    expect(shownText(await sandbox.replyTo(await ada.say(below, question)))).toMatch(isAnswer);
    const channel = await bot.client.channels.fetch(square.id);
    if (channel?.type !== ChannelType.GuildText) throw new Error("The square is a text channel");
    const own = await channel.threads.create({ name: "Own" });
    expect(shownText(await sandbox.replyTo(await ada.say(own, question)))).toMatch(isAnswer);
  });

  it("in its thread, what people say to each other is left alone", async () => {
    const town = current();
    const { ada, ben, guild, mayor } = town;
    const { answer } = await askedInSquare(town);
    const thread = await ada.startThread(answer, { name: "More" });
    const keepers = guild.addRole({ name: "Keepers" });
    const said = await ben.say(thread, `${ada.mention} who designed the lighthouse?`);
    await ada.say(thread, question, { replyTo: said });
    await ada.say(thread, question, { replyTo: said, pingReplied: false });
    await ada.say(thread, `<@&${keepers.id}> ${question}`);
    await mayor.say(thread, `@everyone ${question}`);
    expect(await settled(town, thread)).toEqual([]);
  });

  it("threads of others are left alone, and asked for only once where they begin", async () => {
    const town = current();
    const { ada, ben, square, sandbox } = town;
    const below = await ada.startThread(await ada.say(square, "The museum"), { name: "Below" });
    const alone = await ada.startThread(square, { name: "Alone" });
    for (const thread of [below, alone]) {
      await ben.say(thread, question);
      await ben.say(thread, question);
      expect(await settled(town, thread)).toEqual([]);
    }
    const isLookUp = new RegExp(`^/channels/${square.id}/messages/${alone.id}`);
    const lookUps = sandbox.journal
      .entries()
      .filter((told) => told.kind === "rest" && isLookUp.test(told.path));
    expect(lookUps.length).toBeLessThanOrEqual(1);
  });

  it("nothing but people's own messages to it is heard", async () => {
    const town = current();
    const { sandbox, guild, square, ada, mayor } = town;
    const { world } = sandbox;
    makeAskChannel(town, square);
    const robot = addUser(world, { name: "Robot", bot: true }).user;
    addMember(world, guild.id, { userId: robot.id });
    const content = `${botOf(town)} ${question}`;
    const post = { channelId: square.id, content };
    postMessage(world, { ...post, authorId: robot.id });
    postMessage(world, { ...post, authorId: ada.id, type: MessageType.ChannelPinnedMessage });
    const webhook = { ...robot, bot: false, id: world.nextId(), username: "Webhook" };
    const message = { ...postMessage(world, { ...post, authorId: robot.id }), id: world.nextId() };
    world.journal.record({
      kind: "messageCreate",
      message: { ...message, author: webhook, webhook_id: webhook.id },
    });
    await mayor.say(square, `@everyone ${question}`);
    expect(await settled(town, square)).toEqual([]);
  });
});

describe("an ask channel", () => {
  const current = freshTown(library, { registers: false, wantsAllMessages: true });

  it("has its questions answered, and is silent otherwise", async () => {
    const town = current();
    const { sandbox, ada, ben, square, parts } = town;
    makeAskChannel(town, square);
    const asked = await ada.say(square, question);
    const answer = await sandbox.replyTo(asked);
    expect(shownText(answer)).toMatch(isAnswer);
    for (const text of ["The lighthouse is beautiful.", unknown, "hello", "thanks", "?!"]) {
      await ben.say(square, text);
    }
    await ben.say(square, question, { replyTo: asked });
    await ben.say(square, `${ada.mention} ${question}`);
    expect(await settled(town, square)).toEqual([expect.objectContaining({ id: answer.id })]);
    expect(parts.store.records.personal(ben.id).answers).toEqual([]);
  });

  it("is only that channel, with its threads", async () => {
    const town = current();
    const { sandbox, ada, square, harbour } = town;
    makeAskChannel(town, square);
    await ada.say(harbour, question);
    expect(await settled(town, harbour)).toEqual([]);
    const thread = await ada.startThread(square, { name: "Aside" });
    expect(shownText(await sandbox.replyTo(await ada.say(thread, question)))).toMatch(isAnswer);
  });

  it("is silent about refusals and missing permissions", async () => {
    const town = current();
    const { sandbox, guild, ada, ben, square, parts } = town;
    makeAskChannel(town, square);
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, {
      ...settings,
      users: { allowed: [], denied: [ben.id] },
    });
    await ben.say(square, question);
    expect(await settled(town, square)).toEqual([]);
    guild.deny(square, sandbox.bot, 1n << 11n);
    const refused = sandbox.journal.next("rest", ({ status }) => status === 403);
    await ada.say(square, question);
    await refused;
    await town.bot.stop(5_000);
    expect(saidByBot(town, ada.conversation(), ada)).toEqual([]);
  });

  it("can be a forum: a post is asked by its title and its text", async () => {
    const town = current();
    const { sandbox, ada, guild } = town;
    const forum = guild.addChannel({ name: "questions", type: ChannelType.GuildForum });
    makeAskChannel(town, forum);
    const byText = await ada.startThread(forum, { name: "Help", text: question });
    expect(shownText(await sandbox.nextMessage(byText, { from: sandbox.bot }))).toMatch(isAnswer);
    const byTitle = await ada.startThread(forum, { name: question, text: "It is for school." });
    expect(shownText(await sandbox.nextMessage(byTitle, { from: sandbox.bot }))).toMatch(isAnswer);
  });
});

describe("commands", () => {
  const current = freshTown(library);

  it("/ask answers for all, with the question; a reply to that follows on it", async () => {
    const { sandbox, ada, ben, square } = current();
    const used = await ada.use(square, "/ask", { question });
    const answer = await used.reply();
    expect(shownText(answer)).toMatch(isAnswer);
    expect(shownText(answer)).toContain(`> ${question}`);
    expect(sandbox.sees(ben, square).map(({ id }) => id)).toContain(answer.id);
    const next = await ben.say(square, "When was it built?", { replyTo: answer });
    expect(shownText(await sandbox.replyTo(next))).toContain("1874");
  });

  it("/ask private answers for the asker alone", async () => {
    const { sandbox, ada, ben, square } = current();
    const used = await ada.use(square, "/ask", { question, private: true });
    const answer = await used.reply();
    expect(shownText(answer)).toMatch(isAnswer);
    expect((answer.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
    expect(sandbox.sees(ben, square)).toEqual([]);
  });

  it("“Answer from the documents” answers what another person has asked, for the user alone", async () => {
    const { sandbox, ada, ben, square } = current();
    const said = await ada.say(square, question);
    const used = await ben.useOn(said, "Answer from the documents");
    expect(shownText(await used.reply())).toMatch(isAnswer);
    expect(sandbox.sees(ada, square)).toHaveLength(1);
  });

  it.each<[where: string, place: (town: Town) => Identified]>([
    [
      "a guild where the bot is no member",
      ({ sandbox, ada }) => {
        const abroad = sandbox.addGuild({ name: "Abroad", withBot: false });
        ada.join(abroad);
        return abroad.addChannel({ name: "plaza" });
      },
    ],
    [
      "a conversation between people",
      ({ sandbox, ada, ben }) => sandbox.addConversation([ada, ben]),
    ],
  ])("work by the person's own installation in %s", async (_where, place) => {
    const town = current();
    const { ada } = town;
    ada.installApplication();
    const channel = place(town);
    const answer = await (await ada.use(channel, "/ask", { question })).reply();
    expect(shownText(answer)).toMatch(isAnswer);
    const hidden = await (await ada.use(channel, "/ask", { question, private: true })).reply();
    expect(shownText(hidden)).toMatch(isAnswer);
    const said = await ada.say(channel, "When did the museum open?");
    const used = await ada.useOn(said, "Answer from the documents");
    expect(shownText(await used.reply())).toContain("1987");
  });
});

describe("nothing that people write calls anybody", () => {
  const current = freshTown(library, { wantsAllMessages: true });
  const callsIn = ({ ben, guild }: Town): string =>
    `Who won the regatta of 2018, @everyone @here ${ben.mention} <@&${guild.addRole({ name: "Crew" }).id}>?`;

  // `freshTown` checks the messages of the bot after each test.
  it.each<[how: string, ask: (town: Town, text: string) => Promise<APIMessage>]>([
    [
      "a mention",
      async (town, text) =>
        town.sandbox.replyTo(await town.mayor.say(town.square, `${botOf(town)} ${text}`)),
    ],
    [
      "a direct message",
      async ({ sandbox, mayor }, text) => sandbox.replyTo(await mayor.directMessage(text)),
    ],
    [
      "a reply",
      async (town, text) => {
        const { answer } = await askedInSquare(town);
        const asked = await town.mayor.say(town.square, text, { replyTo: answer });
        return town.sandbox.replyTo(asked);
      },
    ],
    [
      "/ask",
      async ({ mayor, square }, text) =>
        (await mayor.use(square, "/ask", { question: text })).reply(),
    ],
    [
      "the message command",
      async ({ mayor, square }, text) => {
        const said = await mayor.say(square, text);
        return (await mayor.useOn(said, "Answer from the documents")).reply();
      },
    ],
    [
      "a question that is not in the documents",
      async ({ mayor, square }, text) =>
        (await mayor.use(square, "/ask", { question: `What does ${text} cost?` })).reply(),
    ],
    [
      "a plain text",
      async ({ mayor, square, guild, parts }, text) => {
        const { settings } = parts.store;
        settings.setGuild(guild.id, { ...settings.guild(guild.id), plainText: true });
        return (await mayor.use(square, "/ask", { question: text })).reply();
      },
    ],
  ])("in %s", async (_how, ask) => {
    const answer = await ask(current(), callsIn(current()));
    expect(shownText(answer)).not.toBe("");
  });
});
