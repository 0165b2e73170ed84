import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.js";
import { createAllActions } from "../../../src/discord/actions/all-actions.js";
import { dismissAction } from "../../../src/discord/actions/dismiss.js";
import { humanAction } from "../../../src/discord/actions/human.js";
import { rewordAction } from "../../../src/discord/actions/reword.js";
import { rewordedAction } from "../../../src/discord/actions/reworded.js";
import { shareAction } from "../../../src/discord/actions/share.js";
import { Refusal } from "../../../src/discord/interactions/refusal.js";
import { english } from "../../../src/discord/strings/english.js";
import { allComponents, messageFaults, texts } from "../rendering/message-faults.js";
import { answerRecord, notFound, withoutMessage } from "../rendering/records.js";
import {
  asker,
  askerElsewhere,
  fakeUse,
  moderator,
  other,
  press,
  recordsWith,
  stranger,
} from "./fake-use.js";
import type { Pressing, Sent } from "./fake-use.js";

const { faults, answer } = english;
const bodyTexts = (sent: Sent | undefined) =>
  sent === undefined || sent.kind === "deleted" ? [] : texts(sent.body);
const disabled = (sent: Sent | undefined) =>
  sent?.kind === "shown"
    ? allComponents(sent.body).flatMap((one) => ("disabled" in one ? [one.custom_id] : []))
    : undefined;
const apiError = (code: number) =>
  new DiscordAPIError({ code, message: "No" }, code, 404, "POST", "http://localhost", {});

describe("dismiss", () => {
  const dismiss = (pressing: Pressing) => press(dismissAction, "dismiss:Answer1234", pressing);

  it.each([
    ["the asker", asker],
    ["a moderator", moderator],
  ])("deletes the message for %s and forgets it", async (_, person) => {
    const records = recordsWith(answerRecord());
    expect(await dismiss({ records, person })).toEqual([{ kind: "deleted" }]);
    expect(records.find("Answer1234")).toEqual(withoutMessage(answerRecord()));
    expect(records.findByAnswerMessage("41")).toBeUndefined();
  });

  it("is content when somebody was quicker", async () => {
    const records = recordsWith(answerRecord());
    await dismiss({ records, failure: apiError(10_008) });
    expect(records.findByAnswerMessage("41")).toBeUndefined();
  });

  it("keeps the message in mind when it could not be deleted", async () => {
    const records = recordsWith(answerRecord());
    await expect(dismiss({ records, failure: apiError(50_013) })).rejects.toThrow("No");
    expect(records.findByAnswerMessage("41")).toBeDefined();
  });

  it.each([
    ["other people", { person: other }, faults.notYours],
    ["moderators of another guild", { person: { ...stranger, isModerator: true } }, faults.tooOld],
    ["the asker in another channel", { person: askerElsewhere }, faults.tooOld],
    [
      "the asker of another message than the one that is pressed",
      { message: { id: "666" } },
      faults.tooOld,
    ],
    ["a submission from nowhere", { message: null }, faults.tooOld],
  ])("refuses %s", async (_, pressing: Pressing, message) => {
    const records = recordsWith(answerRecord());
    await expect(dismiss({ records, ...pressing })).rejects.toThrow(new Refusal(message));
    expect(records.find("Answer1234")).toEqual(answerRecord());
  });
});

describe("share", () => {
  const secret = () => {
    return withoutMessage(answerRecord({ isPrivate: true }));
  };
  const share = (pressing: Pressing) =>
    press(shareAction, "share:Answer1234", { message: { isPrivate: true }, ...pressing });

  it("posts the answer for everyone in the asker's name, pinging nobody", async () => {
    const records = recordsWith(secret());
    const [posted, changed, ...rest] = await share({ records });
    expect(posted).toMatchObject({ kind: "followUp", isPrivate: false, pings: [] });
    expect(bodyTexts(posted)).toEqual([
      "> What do bears eat?",
      "Bears eat honey.\u00a0\\[1\\]",
      "-# Sources\n1. **Bears** › Habits › Food, L3–5",
      `-# ${answer.sharedBy("<@11>")}`,
    ]);
    expect(disabled(changed)).toEqual(["share:Answer1234"]);
    expect(rest).toEqual([]);
  });

  it("makes the answer one that everyone in the channel may open and the asker dismiss", async () => {
    const records = recordsWith(secret());
    await share({ records });
    expect(records.findByAnswerMessage("42")).toMatchObject({ id: "Answer1234", isPrivate: false });
    expect(
      await press(dismissAction, "dismiss:Answer1234", { records, message: { id: "42" } }),
    ).toHaveLength(1);
  });

  it("says that it was shared when it is pressed again", async () => {
    const records = recordsWith(secret());
    const [first, second] = await Promise.allSettled([share({ records }), share({ records })]);
    expect([first.status, second.status]).toEqual(["fulfilled", "rejected"]);
    await expect(share({ records })).rejects.toThrow(new Refusal(answer.alreadyShared));
  });

  it("stays private when it could not be posted", async () => {
    const records = recordsWith(secret());
    await expect(share({ records, failure: apiError(50_013) })).rejects.toThrow("No");
    expect(records.find("Answer1234")).toEqual(secret());
  });

  it.each([
    ["other people", { person: other }],
    ["moderators", { person: moderator }],
    ["the asker in another channel", { person: askerElsewhere }],
    ["a button made up on a public message", { message: { isPrivate: false } }],
  ])("refuses %s", async (_, pressing: Pressing) => {
    const records = recordsWith(secret());
    await expect(share({ records, ...pressing })).rejects.toThrow(new Refusal(faults.tooOld));
    expect(records.find("Answer1234")).toEqual(secret());
  });
});

describe("reword", () => {
  const modal = (pressing: Pressing) => {
    return rewordAction.modal(fakeUse("reword:Answer1234", pressing));
  };

  it("opens a modal with the question in it", () => {
    const records = recordsWith(answerRecord({ question: "What do wolves eat?" }));
    expect(modal({ records, person: other })).toMatchObject({
      custom_id: "reworded:Answer1234",
      title: english.reword.title,
      components: [{ component: { custom_id: "text", value: "What do wolves eat?" } }],
    });
  });

  it("fits a question into the field, whatever it is", () => {
    const records = recordsWith(answerRecord({ question: `\ud83d\u202e${"wolves ".repeat(900)}` }));
    const [label] = modal({ records }).components;
    const field = label !== undefined && "component" in label ? label.component : undefined;
    const { value = "", max_length: max = 0 } = field as { value?: string; max_length?: number };
    expect(max).toBe(2_000);
    expect(value.length).toBeLessThanOrEqual(max);
    expect(value).toMatch(/^\ufffdwolves .*…$/);
  });

  it("shows no question to strangers", () => {
    const records = recordsWith(answerRecord());
    expect(() => modal({ records, person: stranger })).toThrow(new Refusal(faults.tooOld));
  });
});

describe("reworded", () => {
  const nothing: Answer = { kind: "notFound", confidence: 0, nearest: [] };
  const asked = answerRecord({ answer: notFound(), questionMessageId: "61" });
  const submit = (pressing: Pressing) =>
    press(rewordedAction, "reworded:Answer1234", {
      typed: "What do wolves eat?",
      answer: nothing,
      ...pressing,
    });

  it("changes the asker's answer in its message", async () => {
    const records = recordsWith(asked);
    const sent = await submit({ records });
    expect(sent).toMatchObject([{ kind: "shown" }]);
    expect(bodyTexts(sent[0])).toEqual(["> What do wolves eat?", answer.notFound]);
    expect(records.findByAnswerMessage("41")).toMatchObject({
      id: "Answer1234",
      question: "What do wolves eat?",
      questionMessageId: "61",
    });
  });

  it("keeps to components in a message of components", async () => {
    const [sent] = await submit({ records: recordsWith(asked), settings: { plainText: true } });
    expect(sent).toMatchObject({ body: { kind: "components" } });
  });

  it("keeps a private answer private", async () => {
    const records = recordsWith(withoutMessage({ ...asked, isPrivate: true }));
    const sent = await submit({ records, message: { isPrivate: true } });
    expect(sent).toMatchObject([{ kind: "shown" }]);
    expect(records.find("Answer1234")).toMatchObject({ isPrivate: true });
  });

  it.each([
    ["anybody else", { person: other }],
    ["moderators", { person: moderator }],
    ["the asker on another message", { message: { id: "666" } }],
  ])("gives %s a private answer of their own", async (_, pressing: Pressing) => {
    const records = recordsWith(asked);
    const sent = await submit({ records, ...pressing });
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }]);
    expect(records.find("Answer1234")).toEqual(asked);
    expect(records.find("Newanswer1")).toMatchObject({
      askerId: pressing.person?.userId ?? "11",
      isPrivate: true,
    });
  });

  it("leaves the answer when nothing was asked", async () => {
    const records = recordsWith(asked);
    const sent = await submit({ records, answer: { kind: "notAsked", reason: "greeting" } });
    expect(sent).toMatchObject([{ kind: "followUp", isPrivate: true }]);
    expect(records.find("Answer1234")).toEqual(asked);
  });

  it("refuses strangers and what no modal has brought", async () => {
    const records = recordsWith(asked);
    await expect(submit({ records, person: stranger })).rejects.toThrow(new Refusal(faults.tooOld));
    const press1 = press(rewordedAction, "reworded:Answer1234", { records });
    await expect(press1).rejects.toThrow(new Refusal(faults.outdated));
  });
});

describe("human", () => {
  const open = answerRecord({ answer: notFound(), question: "Who is <@1>?" });
  const human = (pressing: Pressing) =>
    press(humanAction, "human:Answer1234", { settings: { humanRoleId: "51" }, ...pressing });

  it.each([
    ["the asker", asker],
    ["a moderator", moderator],
  ])("pings the one role for %s with the question and the way to the answer", async (_, person) => {
    const [call, changed, ...rest] = await human({ records: recordsWith(open), person });
    expect(call).toMatchObject({ kind: "followUp", isPrivate: false, pings: ["51"] });
    expect(bodyTexts(call)).toEqual([
      [
        answer.needHuman("<@&51>", "<@11>"),
        "> Who is \\<\\@1\\>?",
        "https://discord.com/channels/21/31/41",
      ].join("\n"),
    ]);
    expect(disabled(changed)).toEqual(["human:Answer1234"]);
    expect(rest).toEqual([]);
  });

  it("asks once, however often and wherever it is pressed", async () => {
    const records = recordsWith(open);
    const both = await Promise.allSettled([
      human({ records }),
      human({ records, person: moderator }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    await expect(human({ records })).rejects.toThrow(new Refusal(answer.alreadyAsked));
  });

  it("can be tried again when the message could not be sent", async () => {
    const records = recordsWith(open);
    await expect(human({ records, failure: apiError(50_013) })).rejects.toThrow("No");
    expect(await human({ records })).toHaveLength(2);
  });

  it("has no link to a private answer", async () => {
    const [call] = await human({
      records: recordsWith(withoutMessage({ ...open, isPrivate: true })),
      message: { isPrivate: true },
    });
    expect(bodyTexts(call).join()).not.toContain("https://");
  });

  it.each([
    ["other people", { person: other }, faults.notYours],
    ["strangers", { person: { ...stranger, isModerator: true } }, faults.tooOld],
    ["the asker elsewhere", { person: askerElsewhere }, faults.tooOld],
    ["a button made up on another message", { message: { id: "666" } }, faults.tooOld],
    ["everyone where no role is named", { settings: {} }, faults.outdated],
    [
      "a question that was answered",
      { records: () => recordsWith(answerRecord()) },
      faults.outdated,
    ],
  ])("refuses %s", async (_, pressing: object, message) => {
    const records = "records" in pressing ? recordsWith(answerRecord()) : recordsWith(open);
    await expect(human({ ...pressing, records })).rejects.toThrow(new Refusal(message));
    expect(records.find("Answer1234")?.humanAsked ?? false).toBe(false);
  });
});

describe("all actions", () => {
  it("have names of their own", () => {
    const names = createAllActions().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("cover every custom id that a message of ours bears", () => {
    const names = new Set(createAllActions().map(({ name }) => name));
    expect(
      [
        "open",
        "passage",
        "more",
        "up",
        "down",
        "reason",
        "dismiss",
        "share",
        "reword",
        "reworded",
        "human",
      ].filter((name) => !names.has(name)),
    ).toEqual([]);
  });

  it("send nothing that Discord would refuse", async () => {
    const records = recordsWith(answerRecord({ answer: notFound() }));
    const sent = await press(humanAction, "human:Answer1234", {
      records,
      settings: { humanRoleId: "51", plainText: true },
    });
    const faultsOf = (one: Sent) => (one.kind === "deleted" ? [] : messageFaults(one.body));
    expect(sent.slice(1).flatMap(faultsOf)).toEqual([]);
  });
});
