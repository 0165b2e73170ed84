import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import type { Identified } from "../../src/sandbox/people/person.js";
import { freshTown, saidByBot, shareTarnBay } from "./support/in-town.js";
import { shownText } from "./support/shown-text.js";
import type { Town } from "./support/tarn-bay-bot.js";

const library = shareTarnBay();
const botOf = ({ sandbox }: Town): string => `<@${sandbox.bot.id}>`;
const cutNotice = "Only the last 20 messages were read.";

/** A conversation: what is said to the bot in it, one after the other, and what it answers. */
type Conversation = (text: string) => Promise<APIMessage>;

/** Each message replies to the answer before it. */
function replies(town: Town): Conversation {
  const { sandbox, ada, square } = town;
  let last: Identified | undefined;
  return async (text) => {
    const asked = last
      ? await ada.say(square, text, { replyTo: last })
      : await ada.say(square, `${botOf(town)} ${text}`);
    return (last = await sandbox.replyTo(asked));
  };
}

/** The first answer has a thread, in which the bot is mentioned. */
function thread(town: Town): Conversation {
  const { sandbox, ada, square } = town;
  let place: Identified | undefined;
  return async (text) => {
    const asked = await ada.say(place ?? square, `${botOf(town)} ${text}`);
    const answer = await sandbox.replyTo(asked);
    place ??= await ada.startThread(answer, { name: "More" });
    return answer;
  };
}

function directMessages({ sandbox, ada }: Town): Conversation {
  return async (text) => sandbox.replyTo(await ada.directMessage(text));
}

const places: [where: string, talk: (town: Town) => Conversation][] = [
  ["a chain of replies", replies],
  ["a thread", thread],
  ["direct messages", directMessages],
];

describe.each(places)("in %s", (_where, talk) => {
  const current = freshTown(library, { registers: false });

  it.each([
    ["Who won the regatta of 2018?", "and in 2019?", "Port Sorrel"],
    ["Who designed the lighthouse?", "When was it built?", "1874"],
    ["Who founded the museum?", "tell me more", "opened in 1987"],
    ["Who designed the lighthouse?", "who was that?", "Edwin Marsh"],
    ["Where did the regatta of 2018 take place?", "and who won it?", "Alder Mills"],
  ])("“%s” is followed by “%s”", async (first, second, told) => {
    const say = talk(current());
    await say(first);
    expect(shownText(await say(second))).toContain(told);
  });

  it("a question is followed after thanks", async () => {
    const say = talk(current());
    await say("Who designed the lighthouse?");
    expect(shownText(await say("Thank you!"))).toContain("You are welcome.");
    expect(shownText(await say("When was it built?"))).toContain("1874");
  });

  it("a question is followed after a restart", async () => {
    const say = talk(current());
    await say("Who won the regatta of 2018?");
    await current().restart();
    expect(shownText(await say("and in 2019?"))).toContain("Port Sorrel");
  });
});

describe("at most 20 messages", () => {
  const current = freshTown(library, { registers: false, wantsAllMessages: true });

  it("of direct messages are read, which a follow-up says when there are more", async () => {
    const say = directMessages(current());
    for (let count = 0; count < 10; count++) await say("Who won the regatta of 2018?");
    expect(shownText(await say("and in 2019?"))).not.toContain(cutNotice);
    expect(shownText(await say("and in 2019?"))).toContain(cutNotice);
    expect(shownText(await say("How high is the tower?"))).not.toContain(cutNotice);
  });

  it.each([
    [20, true],
    [21, false],
  ])("of %s replies among people: the first is read: %s", async (count, isRead) => {
    const { sandbox, ada, ben, square } = current();
    let last = await ben.say(square, "Who designed the lighthouse?");
    for (let said = 1; said < count; said++) {
      last = await ben.say(square, "No idea.", { replyTo: last });
    }
    const text = `${botOf(current())} When was it built?`;
    const asked = await ada.say(square, text, { replyTo: last });
    await sandbox.replyTo(asked);
    const record = current().parts.store.records.findByQuestionMessage(asked.id);
    expect(record?.question.includes("designed the lighthouse")).toBe(isRead);
  });
});

describe("among people", () => {
  const current = freshTown(library, { registers: false, wantsAllMessages: true });

  it("a mention follows on what it replies to", async () => {
    const { sandbox, ada, ben, square } = current();
    const said = await ben.say(square, "Who designed the lighthouse?");
    const text = `${botOf(current())} When was it built?`;
    const asked = await ada.say(square, text, { replyTo: said });
    expect(shownText(await sandbox.replyTo(asked))).toContain("1874");
  });

  it("a mention elsewhere in the channel follows on nothing", async () => {
    const { sandbox, ada, ben, square, parts } = current();
    await ben.say(square, "Who designed the lighthouse?");
    const asked = await ada.say(square, `${botOf(current())} and in 2019?`);
    await sandbox.replyTo(asked);
    const record = parts.store.records.findByQuestionMessage(asked.id);
    expect(record?.question).not.toContain("lighthouse");
  });
});

describe("questions at once", () => {
  const current = freshTown(library, { registers: false });
  const asks = [
    "Who designed the lighthouse?",
    "How high is the tower?",
    "When did the museum open?",
    "Who founded the museum?",
    "Who won the regatta of 2018?",
  ];

  it("in one channel are answered in their order, and hold up no other channel", async () => {
    const { sandbox, ada, ben, square, harbour } = current();
    const slow = { method: "POST", path: `/channels/${square.id}/messages`, times: 10 };
    sandbox.faults.add({ kind: "delay", ms: 60 }, slow);
    const asked: APIMessage[] = [];
    for (const text of [...asks, ...asks]) {
      asked.push(await ada.say(square, `${botOf(current())} ${text}`));
    }
    const aside = await ben.say(harbour, `${botOf(current())} How many crews took part in 2019?`);
    await sandbox.replyTo(aside);
    expect(saidByBot(current(), square).length).toBeLessThan(asked.length);
    await sandbox.replyTo(asked.at(-1) ?? aside, { timeoutMs: 20_000 });
    const answered = saidByBot(current(), square).map((it) => it.message_reference?.message_id);
    expect(answered).toEqual(asked.map(({ id }) => id));
  });

  it("that are too many are told so, each", async () => {
    const { sandbox, ada, square } = current();
    const first = { method: "POST", path: `/channels/${square.id}/messages` };
    sandbox.faults.add({ kind: "delay", ms: 500 }, first);
    const asked: APIMessage[] = [];
    for (let count = 0; count < 28; count++) {
      asked.push(await ada.say(square, `${botOf(current())} Who designed the lighthouse?`));
    }
    const texts = await Promise.all(
      asked.map(async (it) => shownText(await sandbox.replyTo(it, { timeoutMs: 20_000 }))),
    );
    expect(texts.filter((text) => text.includes("Edwin Marsh"))).toHaveLength(26);
    expect(texts.filter((text) => text.includes("I am busy"))).toHaveLength(2);
    expect(saidByBot(current(), square)).toHaveLength(28);
  });
});
