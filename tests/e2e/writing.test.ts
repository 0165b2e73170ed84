import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it, vi } from "vitest";
import { english } from "../../src/discord/strings/english.js";
import type { Reply } from "../support/chat-server/reply.js";
import type { ChatServerRequest } from "../support/chat-server/chat-wire.js";
import { claimsOf, freshChatTown, statesOf } from "./support/chat-town.js";
import type { ChatTown, Claim } from "./support/chat-town.js";
import { forgePress } from "./support/forge.js";
import { logged, saidByBot, shareTarnBay } from "./support/in-town.js";
import { asked, customIdOf, isEphemeral, optionsOf, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { controls } from "./support/transcript.js";

const library = shareTarnBay();
const question = "Who designed the lighthouse on Gull Rock, and how high is it?";
const designed: Claim = [
  "The tower was designed by the engineer Edwin Marsh.",
  "The engineer Mr. Edwin Marsh designed the tower.",
];
const high: Claim = [
  "The tower is 41 metres high.",
  "The tower is 41 metres high and has 214 steps.",
];
const steps: Claim = ["The tower has 214 steps.", "The tower is 41 metres high and has 214 steps."];
const lie: Claim = [
  "The tower is 52 metres high.",
  "The tower is 41 metres high and has 214 steps.",
];
const isRepair = ({ messages }: ChatServerRequest): boolean => messages.length > 1;
const nothing: Reply = { text: '{"sentences":[]}' };

/** A model that writes these sentences, one each so often. */
const writing =
  (claims: readonly Claim[], rest: Partial<Extract<Reply, { chunks?: unknown }>> = {}) =>
  (request: ChatServerRequest): Reply => ({ chunks: claimsOf(claims, request), ...rest });

function mention({ sandbox, ada, square }: ChatTown, text = question): Promise<APIMessage> {
  return ada.say(square, `<@${sandbox.bot.id}> ${text}`);
}

/** Waits until a message of the bot is so. */
async function untilShown(
  { sandbox }: ChatTown,
  message: Pick<APIMessage, "id">,
  words: string,
): Promise<APIMessage> {
  return vi.waitFor(
    () => {
      const now = sandbox.message(message);
      expect(shownText(now)).toContain(words);
      return now;
    },
    { timeout: 15_000 },
  );
}

/** Asks, and waits until a model that then falls silent has written the first sentence. */
async function halfWritten(town: ChatTown): Promise<APIMessage> {
  town.chat.next(writing([designed, high], { gapMs: 100, then: "hang" }));
  return town.sandbox.replyTo(await mention(town));
}

describe("an answer that a model writes", () => {
  const current = freshChatTown(library);

  it("is shown as it grows, not too often, and only what a passage supports", async () => {
    const town = current();
    town.chat.when(isRepair, nothing);
    town.chat.next(writing([designed, lie, high, steps], { gapMs: 1_000 }));
    const first = await town.sandbox.replyTo(await mention(town));
    expect(shownText(first)).toContain(english.writing.going);
    expect(controls(first)).toEqual(["[ Stop ]"]);
    const done = await untilShown(town, first, "left out");
    const states = statesOf(town, first);
    expect(states.length).toBeGreaterThanOrEqual(3);
    for (const [i, { time }] of states.slice(1).entries()) {
      expect(time - (states[i]?.time ?? 0)).toBeGreaterThanOrEqual(1_200);
    }
    for (const { message } of states) expect(shownText(message)).not.toContain("52");
    expect(shownText(done)).toMatch(
      /Edwin Marsh\.\s\[1\] The tower is 41 metres high\.\s\[1\] The tower has 214 steps\.\s\[1\]/,
    );
    expect(shownText(done)).toContain("1 sentence was left out as no passage supports it.");
    expect(controls(done)).not.toContain("[ Stop ]");
    const used = await town.ada.choose(done, { label: optionsOf(done)[0] ?? "" });
    expect(shownText(await shownPrivately(used))).toContain("The engineer Mr. Edwin Marsh");
  });

  it.each([false, true])("is shown as it grows by /ask too, private: %s", async (isPrivate) => {
    const town = current();
    town.chat.next(writing([designed, high], { gapMs: 1_500 }));
    const first = await asked(town, question, { isPrivate });
    expect(controls(first)).toEqual(["[ Stop ]"]);
    expect(isEphemeral(first)).toBe(isPrivate);
    await vi.waitFor(
      () => {
        const [, last] = statesOf(town, first).slice(-2);
        expect(last && shownText(last.message)).toContain("41 metres");
        expect(last && controls(last.message)).not.toContain("[ Stop ]");
      },
      { timeout: 10_000 },
    );
  });

  it("is not lost when it cannot be shown meanwhile", async () => {
    const town = current();
    const { sandbox, square } = town;
    sandbox.faults.add(
      { kind: "error", status: 403, code: 50_013, message: "No" },
      {
        method: "PATCH",
        path: `/channels/${square.id}/messages/*`,
      },
    );
    town.chat.next(writing([designed, high, steps], { gapMs: 1_300 }));
    const message = await mention(town);
    await vi.waitFor(
      () => {
        const [said, ...others] = saidByBot(town, square);
        expect(said && shownText(said)).toContain("214 steps.");
        expect(said && controls(said)).not.toContain("[ Stop ]");
        expect(others).toEqual([]);
        // Known a little after it is seen.
        const record = town.parts.store.records.findByQuestionMessage(message.id);
        expect(record?.answerMessageId).toBe(said?.id);
      },
      { timeout: 15_000 },
    );
  });

  it("is said once when its beginning was lost on the way", async () => {
    const town = current();
    const { sandbox, square } = town;
    sandbox.faults.add(
      { kind: "cut", when: "after" },
      {
        method: "POST",
        path: `/channels/${square.id}/messages`,
        times: 3,
      },
    );
    town.chat.next(writing([designed, high], { gapMs: 300 }));
    await mention(town);
    await vi.waitFor(
      () => {
        const said = saidByBot(town, square);
        expect(said.map((one) => shownText(one).includes("41 metres"))).toEqual([true]);
        expect(said.flatMap(controls)).not.toContain("[ Stop ]");
      },
      { timeout: 15_000 },
    );
  });

  it("goes with its question", async () => {
    const town = current();
    const { sandbox, ada, square } = town;
    const message = await mention(town).then(async (one) => {
      town.chat.next(writing([designed, high], { gapMs: 100, then: "hang" }));
      await sandbox.replyTo(one);
      return one;
    });
    await ada.delete(message);
    await vi.waitFor(() => {
      expect(saidByBot(town, square)).toEqual([]);
      expect(town.chat.open()).toBe(0);
    });
    expect(town.parts.store.records.personal(ada.id).answers).toEqual([]);
  });
});

describe("while a model has said nothing", () => {
  const current = freshChatTown(library);

  it("the bot is seen to type, and no more when it speaks", async () => {
    const town = current();
    const { sandbox, square } = town;
    const { journal } = sandbox;
    town.chat.next(writing([designed], { delayMs: 2_000 }));
    const message = await mention(town);
    const typing = await journal.next("typing", ({ userId }) => userId === sandbox.bot.id);
    expect(typing.channelId).toBe(square.id);
    const answer = await sandbox.replyTo(message);
    await untilShown(town, answer, "[1]");
    const signs = journal.entries().filter(({ kind }) => kind === "typing");
    expect(signs).toHaveLength(1);
  });
});

describe("an answer in an ask channel", () => {
  const current = freshChatTown(library, {}, { wantsAllMessages: true });

  it("is not there before it is whole", async () => {
    const town = current();
    const { sandbox, ada, square, parts, guild } = town;
    parts.store.settings.setChannel(guild.id, square.id, { isAskChannel: true });
    town.chat.next(writing([designed, high], { gapMs: 1_500 }));
    const answer = await sandbox.replyTo(await ada.say(square, question));
    expect(shownText(answer)).toContain("41 metres");
    expect(statesOf(town, answer)).toHaveLength(1);
  });
});

describe("an answer that is stopped", () => {
  const current = freshChatTown(library);

  it("keeps what has passed, with sources that open, and can be asked again", async () => {
    const town = current();
    const { sandbox, ada, ben } = town;
    const first = await halfWritten(town);
    const refused = await ben.press(first, { label: "Stop" });
    expect(shownText(await shownPrivately(refused))).toBe(english.faults.notYours);
    await untilShown(town, first, "41 metres");
    await ada.press(first, { label: "Stop" });
    const stopped = await untilShown(town, first, english.writing.stopped);
    expect(town.chat.open()).toBe(0);
    expect(shownText(stopped)).toContain("Edwin Marsh");
    expect(controls(stopped)).toContain("[ Retry ]");
    const used = await ben.choose(stopped, { label: optionsOf(stopped)[0] ?? "" });
    expect(shownText(await shownPrivately(used))).toContain("41 metres high and has 214 steps");

    const other = await ben.press(stopped, { label: "Retry" });
    expect(shownText(await shownPrivately(other))).toBe(english.writing.notAsker);
    town.chat.next(writing([steps]));
    await ada.press(stopped, { label: "Retry" });
    const again = await untilShown(town, first, "214 steps.");
    expect(shownText(again)).not.toContain(english.writing.stopped);
    expect(controls(sandbox.message(again))).not.toContain("[ Retry ]");
    expect(town.parts.store.records.findByAnswerMessage(first.id)?.question).toBe(question);
  });

  it("may be stopped by those who manage messages", async () => {
    const town = current();
    const first = await halfWritten(town);
    await town.mayor.press(first, { label: "Stop" });
    await untilShown(town, first, english.writing.stopped);
  });

  it("cannot be stopped twice, nor after a restart", async () => {
    const town = current();
    const first = await halfWritten(town);
    const customId = customIdOf(first, "stop:");
    await town.ada.press(first, { label: "Stop" });
    await untilShown(town, first, english.writing.stopped);
    const press = { person: town.ada, on: first, customId };
    expect(shownText(await shownPrivately(forgePress(town, press)))).toBe(english.writing.over);
    await town.restart();
    expect(shownText(await shownPrivately(forgePress(town, press)))).toBe(english.writing.over);
    town.chat.next(writing([high]));
    await town.ada.press(first, { label: "Retry" });
    await untilShown(town, first, "41 metres high.");
  });
});

describe("an answer that is written anew while its question is edited", () => {
  const current = freshChatTown(library);

  it("gives way to the answer of the edited question", async () => {
    const town = current();
    const { sandbox, ada, parts } = town;
    town.chat.next(writing([designed, high], { gapMs: 100, then: "hang" }));
    const message = await mention(town);
    const first = await sandbox.replyTo(message);
    await ada.press(first, { label: "Stop" });
    const stopped = await untilShown(town, first, english.writing.stopped);
    town.chat.next(writing([designed, steps], { gapMs: 1_500, then: "hang" }));
    await ada.press(stopped, { label: "Retry" });
    await untilShown(town, first, english.writing.going);
    town.chat.next(writing([high]));
    await ada.edit(message, `<@${sandbox.bot.id}> How high is the lighthouse on Gull Rock?`);
    await untilShown(town, first, "41 metres high.");
    await vi.waitFor(() => {
      expect(town.chat.open()).toBe(0);
      expect(controls(sandbox.message(first))).not.toContain("[ Stop ]");
    }, 10_000);
    await town.bot.stop(5_000);
    expect(shownText(sandbox.message(first))).not.toContain("Edwin Marsh");
    const record = parts.store.records.findByAnswerMessage(first.id);
    expect(record?.question).toBe("How high is the lighthouse on Gull Rock?");
    expect(record?.answer.writing).toEqual({ by: "model", cut: 0 });
  });
});

describe("an answer that is being written when the bot is stopped", () => {
  const current = freshChatTown(library);

  it("is shown and kept as far as it has passed", async () => {
    const town = current();
    const first = await halfWritten(town);
    expect(await town.bot.stop(8_000)).toEqual({ unfinished: 0 });
    const now = town.sandbox.message(first);
    expect(shownText(now)).toContain(english.writing.stopped);
    expect(controls(now)).not.toContain("[ Stop ]");
    const record = town.parts.store.records.findByAnswerMessage(first.id);
    expect(record?.answer.writing?.note).toBe("stopped");
  });
});

describe("when the model fails", () => {
  const current = freshChatTown(library, { CHAT_MODEL: "openai:first,openai:second" });
  const of = (model: string) => (request: ChatServerRequest) => request.model === model;
  const down: Reply = { status: 401, message: "wrong key" };

  it("the second one answers, and nobody needs to know", async () => {
    const town = current();
    town.chat.when(of("first"), down);
    town.chat.when(of("second"), writing([designed]));
    const answer = await town.sandbox.replyTo(await mention(town));
    await untilShown(town, answer, "[1]");
    const done = await vi.waitFor(() => {
      const now = town.sandbox.message(answer);
      expect(controls(now)).not.toContain("[ Stop ]");
      return now;
    }, 10_000);
    expect(shownText(done)).toContain("designed by the engineer Edwin Marsh");
    expect(shownText(done)).not.toContain("model");
  });

  it("takes back what the first has written when the second begins anew", async () => {
    const town = current();
    town.chat.when(of("first"), writing([designed, high], { gapMs: 1_300, then: "cut" }));
    town.chat.when(of("second"), writing([steps], { delayMs: 1_500 }));
    const answer = await town.sandbox.replyTo(await mention(town));
    const done = await untilShown(town, answer, "214 steps.");
    expect(shownText(done)).not.toContain("designed by");
  });

  it("the documents' own words answer, with a note, and a model when it is back", async () => {
    const town = current();
    town.chat.otherwise(down);
    const answer = await town.sandbox.replyTo(await mention(town));
    expect(shownText(answer)).toContain("The engineer Mr. Edwin Marsh designed the tower.");
    expect(shownText(answer)).toContain(
      "The chat model could not be reached; these are the documents’ own words.",
    );
    expect(controls(answer)).toContain("[ Retry ]");
    expect(logged(town, "A chat model did not answer a question")).toBe(true);
    town.chat.otherwise(writing([designed]));
    await town.ada.press(answer, { label: "Retry" });
    const again = await untilShown(town, answer, "designed by the engineer");
    expect(shownText(again)).not.toContain("could not be reached");
  });
});

describe("the share of a community", () => {
  const current = freshChatTown(library, { CHAT_DAILY_TOKENS: "1500" });

  it("is told by /status, and its end below answers; another's is its own", async () => {
    const town = current();
    const { sandbox, ada, ben, square } = town;
    const status = async (): Promise<string> => {
      const used = await ben.use(square, "/status");
      return shownText(await used.reply());
    };
    expect(await status()).toContain("Chat model: openai:first\nTokens left today: 1,500");
    const usage = { inputTokens: 2_000, outputTokens: 100 };
    town.chat.otherwise(writing([designed], { usage }));
    const first = await sandbox.replyTo(await mention(town));
    await untilShown(town, first, "[1]");
    await vi.waitFor(async () => {
      expect(await status()).toContain("Tokens left today: 0");
    });
    const second = await sandbox.replyTo(await mention(town, "How many steps has the tower?"));
    expect(shownText(second)).toContain("Today’s share of the chat model is used up;");
    expect(controls(second)).not.toContain("[ Retry ]");
    const direct = await ada.directMessage("How many steps has the tower?");
    town.chat.otherwise(writing([steps]));
    const told = await sandbox.replyTo(direct);
    expect(shownText(told)).toContain("The tower has 214 steps.");
  });
});

describe("a question in another language", () => {
  const current = freshChatTown(library);

  it("is answered in it, the quote in that of the source", async () => {
    const town = current();
    const french = "Quand le phare de Gull Rock a-t-il été construit\u00a0?";
    const built: Claim = [
      "Le phare de Gull Rock a été construit en 1874.",
      "The lighthouse on Gull Rock was built in 1874.",
    ];
    town.chat.when(({ system }) => system.includes("translate"), {
      text: JSON.stringify({ question: "When was the lighthouse on Gull Rock built?" }),
    });
    town.chat.otherwise(writing([built]));
    const answer = await town.sandbox.replyTo(await mention(town, french));
    await untilShown(town, answer, "Le phare de Gull Rock a été construit en 1874.");
    const done = await vi.waitFor(() => {
      const now = town.sandbox.message(answer);
      expect(optionsOf(now)).toHaveLength(1);
      return now;
    }, 10_000);
    const used = await town.ada.choose(done, { label: optionsOf(done)[0] ?? "" });
    expect(shownText(await shownPrivately(used))).toContain("was built in 1874");
  });
});

describe("a hostile model", () => {
  const current = freshChatTown(library);
  const [, proof] = high;

  it.each([
    ["@everyone, the tower is 41 metres high."],
    ["<@1> <@&2> <#3> says the tower is 41 metres high."],
    ["The tower is 41 metres high: [x](https://evil.example)."],
    ["The tower is 41 metres high, see https://evil.example/a."],
    ["```\nThe tower is 41 metres high."],
    ["# The tower is **41 metres high"],
    ["||The tower is 41 metres high|| and __more"],
    ["The tower is \u202e41\u202c met\u200bres high."],
  ])("has no say in what Discord does: %j", async (text) => {
    const town = current();
    town.chat.when(isRepair, writing([[text, proof]]));
    town.chat.otherwise(writing([[text, proof], steps]));
    const answer = await town.sandbox.replyTo(await mention(town));
    await untilShown(town, answer, "214 steps");
    await vi.waitFor(() => {
      expect(controls(town.sandbox.message(answer))).not.toContain("[ Stop ]");
    }, 10_000);
    for (const { message } of statesOf(town, answer)) {
      const raw = JSON.stringify(message.components);
      expect(raw).not.toMatch(/evil|[\u200b\u202e]|(?<!\\\\)<[@#]|(?<!\\\\)```|(?<!\\\\)\|\|/);
      expect(raw).not.toContain("@everyone");
      expect(raw).not.toMatch(/"content":"#/);
    }
  });
});
