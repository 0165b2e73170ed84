import { describe, expect, it } from "vitest";
import { feedbackCommand } from "../../commands/feedback.js";
import { english } from "../../src/discord/strings/english.js";
import type { Services } from "../../src/discord/services.js";
import { attachedText, fakeUse, lastText } from "../support/command-use.js";
import { discordServices, started } from "../support/discord-services.js";

const now = started + 40 * 86_400_000;

function asked(): Services {
  const services = discordServices({ now: () => now });
  const { records } = services;
  const record = (id: string, question: string, created: number, found: boolean): void => {
    records.save({
      id,
      created,
      askerId: "11",
      guildId: "22",
      channelId: "33",
      question,
      isPrivate: false,
      answer: { kind: found ? "answered" : "notFound", sentences: [], citations: [] },
    });
  };
  record("aaaaaaaaaa", "When does it freeze?", started, true);
  record("bbbbbbbbbb", '=HYPERLINK("x"), **really**?', now - 1_000, false);
  records.vote("aaaaaaaaaa", { userId: "12", vote: "down", created: now });
  records.addReason("aaaaaaaaaa", { userId: "12", reason: "too\nold" });
  return services;
}

describe("/feedback", () => {
  it("counts the last thirty days and shows what was asked in vain", async () => {
    const { use, shown } = fakeUse({ services: asked() });
    await feedbackCommand.run(use);
    expect(lastText(shown)).toContain("1 question: 0 answered, 1 not in the documents.");
    expect(lastText(shown)).toContain('<#33>: =HYPERLINK\\("x"\\), \\*\\*really\\*\\*?');
    expect(shown[0]?.options?.files).toBeUndefined();
  });

  it("looks back as far as it is told", async () => {
    const { use, shown } = fakeUse({ services: asked(), values: { days: 60 } });
    await feedbackCommand.run(use);
    expect(lastText(shown)).toContain("2 questions: 1 answered");
    expect(lastText(shown)).toContain("👎 1");
  });

  it("exports everything as CSV without formulas", async () => {
    const { use, shown } = fakeUse({ services: asked(), values: { export: true } });
    await feedbackCommand.run(use);
    expect(attachedText(shown).split("\r\n")).toEqual([
      "\uFEFFAsked,Channel,Question,Outcome,Votes up,Votes down,Reasons",
      '2026-01-01T00:00:00.000Z,33,When does it freeze?,answered,0,1,"too\nold"',
      `2026-02-09T23:59:59.000Z,33,"'=HYPERLINK(""x""), **really**?",not in the documents,0,0,`,
      "",
    ]);
    expect(JSON.stringify(shown[0]?.body)).toContain("attachment://footnote-feedback.csv");
    expect(lastText(shown)).toContain(english.feedback.exported(2));
  });

  it("says when nothing was asked, and refuses outside guilds", async () => {
    const { use, shown } = fakeUse();
    await feedbackCommand.run(use);
    expect(lastText(shown)).toContain(english.feedback.none);
    const direct = fakeUse({ person: { guildId: undefined } });
    await expect(feedbackCommand.run(direct.use)).rejects.toThrow(english.faults.guildOnly);
  });
});
