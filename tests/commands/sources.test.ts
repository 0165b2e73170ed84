import { MessageFlagsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { sourcesCommand } from "../../commands/sources.js";
import { sourcesAction } from "../../src/discord/actions/sources.js";
import { english } from "../../src/discord/strings/english.js";
import { customIds, fakePress, fakeUse, lastText } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";

const documents = Array.from({ length: 23 }, (_, i) =>
  tinySource(`notes/d${i}.md`, `Text ${i}.`, `Document ${i}`),
);
const services = discordServices({
  library: tinyLibrary([...documents, tinySource("cafe.md", "Open daily.", "Das Café")]),
});
const { person } = fakeUse().use;
const complete = (typed: string) =>
  sourcesCommand.complete?.({
    person,
    services,
    strings: english,
    option: "document",
    typed,
  }) ?? [];

describe("/sources", () => {
  it("lists documents page by page", async () => {
    const { use, shown } = fakeUse({ services });
    await sourcesCommand.run(use);
    expect(lastText(shown)).toContain("### 24 documents\n-# Page 1 of 3");
    expect(lastText(shown)).toContain("**Document 9** · 1 passage\n-# notes/d9.md");
    expect(lastText(shown)).not.toContain("Document 10");
    expect(customIds(shown[0]?.body)).toEqual(["passage:sources", "sources:-1", "sources:1"]);
  });

  it.each([
    ["2", "Page 3 of 3"],
    ["1", "Page 2 of 3"],
    ["-1", "Page 1 of 3"],
    ["999999", "Page 3 of 3"],
    ["1e9", "Page 1 of 3"],
    ["", "Page 1 of 3"],
  ])("turns to page %j", async (page, expected) => {
    const { use, shown } = fakePress([page], { services });
    await sourcesAction.run(use);
    expect(lastText(shown)).toContain(expected);
  });

  it("turns no page of a public message", async () => {
    const interaction = { message: { flags: new MessageFlagsBitField() } };
    const { use } = fakePress(["1"], { services, interaction });
    await expect(sourcesAction.run(use)).rejects.toThrow(english.faults.outdated);
  });

  it.each([
    ["the id of its first passage", documents[3]?.passage.id ?? "", "Document 3"],
    ["its path", "NOTES/D3.md", "Document 3"],
    ["its title, without accents and case", "das cafe", "Das Café"],
    ["what only it holds", "caf", "Das Café"],
  ])("opens a document by %s", async (_, document, title) => {
    const { use, shown } = fakeUse({ services, values: { document } });
    await sourcesCommand.run(use);
    expect(lastText(shown)).toContain(`**${title}**`);
  });

  it.each([
    ["unicorns", "unicorns"],
    ["document", "document"],
    ["@everyone **x**", "\\*\\*x\\*\\*"],
  ])("refuses %j, which is none or several", async (document, shownName) => {
    const { use } = fakeUse({ services, values: { document } });
    await expect(sourcesCommand.run(use)).rejects.toThrow(shownName);
  });

  it("says that there is no index", async () => {
    await expect(sourcesCommand.run(fakeUse().use)).rejects.toThrow(english.faults.noIndex);
  });

  it("suggests documents whose title or path holds what is typed, best first", () => {
    expect(complete("CAFE").map(({ name }) => name)).toEqual(["Das Café · cafe.md"]);
    expect(complete("d2").map(({ name }) => name)[0]).toBe("Document 2 · notes/d2.md");
    expect(complete("")).toHaveLength(24);
    expect(complete("unicorns")).toEqual([]);
  });
});
