import { MessageFlagsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { privacyCommand } from "../../commands/privacy.js";
import { forgetAction } from "../../src/discord/actions/forget.js";
import { english } from "../../src/discord/strings/english.js";
import type { Services } from "../../src/discord/services.js";
import { attachedText, customIds, fakePress, fakeUse, lastText } from "../support/command-use.js";
import { discordServices, started, tinyLibrary } from "../support/discord-services.js";

function asked(): Services {
  const services = discordServices();
  for (let i = 0; i < 7; i++) {
    services.records.save({
      id: `record000${i}`,
      created: started + 1_000 * i,
      askerId: i === 6 ? "12" : "11",
      channelId: "33",
      question: `What of **${i}**?`,
      isPrivate: true,
      answer: { kind: "notFound", sentences: [], citations: [] },
    });
  }
  services.records.vote("record0006", { userId: "11", vote: "up", created: started });
  return services;
}

describe("/privacy", () => {
  it("shows the latest five questions, attaches all of it and offers to delete it", async () => {
    const { use, shown } = fakeUse({ services: asked(), settings: { plainText: true } });
    await privacyCommand.run(use);
    const text = lastText(shown);
    expect(text).toContain(english.privacy.kept(90));
    expect(text).toContain("About you: 6 questions, 0 quick facts and 1 vote.");
    expect(text.match(/What of \\\*\\\*(\d)/g)?.map((match) => match.at(-1))).toEqual([
      "5",
      "4",
      "3",
      "2",
      "1",
    ]);
    expect(customIds(shown[0]?.body)).toEqual(["forget"]);
    const file = shown[0]?.options?.files?.[0];
    expect(JSON.stringify(shown[0]?.body)).toContain(`attachment://${file?.name ?? ""}`);
    expect(JSON.parse(attachedText(shown))).toMatchObject({
      answers: { length: 6 },
      votes: [{ answerId: "record0006", vote: "up" }],
    });
  });

  it("counts quick facts for what they are, and lists none among the questions", async () => {
    const services = asked();
    const [last] = services.records.personal("11").answers.slice(-1);
    if (last) services.records.save({ ...last, id: "fact000000", question: "HBG", origin: "fact" });
    const { use, shown } = fakeUse({ services });
    await privacyCommand.run(use);
    expect(lastText(shown)).toContain("About you: 6 questions, 1 quick fact and 1 vote.");
    expect(lastText(shown)).not.toContain("HBG");
    expect(attachedText(shown)).toContain('"origin": "fact"');
  });

  it.each([
    ["that nothing is stored about", fakeUse],
    ["something is stored about", () => fakeUse({ services: asked() })],
  ])("tells a person %s what is sent to a chat model", async (_who, using) => {
    const { use, shown } = using();
    const chat = () => ({ model: "openai:x", tokensLeft: Infinity });
    const services = { ...use.services, library: tinyLibrary([], { chat }) };
    await privacyCommand.run({ ...use, services });
    expect(lastText(shown)).toContain(english.privacy.sent("openai:x"));
    await privacyCommand.run(use);
    expect(lastText(shown)).not.toContain("openai:x");
  });

  it("says when nothing is stored", async () => {
    const { use, shown } = fakeUse();
    await privacyCommand.run(use);
    expect(lastText(shown)).toContain(english.privacy.nothing);
    expect(customIds(shown[0]?.body)).toEqual([]);
    expect(shown[0]?.options?.files).toBeUndefined();
  });
});

describe("the button to forget", () => {
  it("asks first", async () => {
    const services = asked();
    const { use, shown } = fakePress([], { services });
    await forgetAction.run(use);
    expect(lastText(shown)).toBe(english.privacy.confirm);
    expect(customIds(shown[0]?.body)).toEqual(["forget:confirmed", "forget:cancelled"]);
    expect(services.records.personal("11").answers).toHaveLength(6);
  });

  it("deletes what is stored about the one who presses, and nothing else", async () => {
    const services = asked();
    const { use, shown } = fakePress(["confirmed", "12"], { services });
    await forgetAction.run(use);
    expect(lastText(shown)).toBe(english.privacy.forgotten(7));
    expect(services.records.personal("11")).toEqual({ answers: [], votes: [] });
    expect(services.records.personal("12").answers).toHaveLength(1);
  });

  it("deletes nothing when it is made up on a public message", async () => {
    const services = asked();
    const interaction = { message: { flags: new MessageFlagsBitField() } };
    const { use } = fakePress(["confirmed"], { services, interaction });
    await expect(forgetAction.run(use)).rejects.toThrow(english.faults.outdated);
    expect(services.records.personal("11").answers).toHaveLength(6);
  });

  it("deletes nothing when it is cancelled", async () => {
    const services = asked();
    const { use, shown } = fakePress(["cancelled"], { services });
    await forgetAction.run(use);
    expect(lastText(shown)).toBe(english.privacy.unchanged);
    expect(services.records.personal("11").answers).toHaveLength(6);
  });
});
