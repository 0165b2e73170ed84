import { Locale } from "discord-api-types/v10";
import { beforeAll, expect, it } from "vitest";
import type { AttachPage } from "../../src/sandbox/page/attached-page.js";
import { openTown, type Town } from "../e2e/support/tarn-bay-bot.js";
import { shareTarnBay } from "../e2e/support/in-town.js";
import { attachedPage, describeInBrowser, hasChromium, notice } from "./support/browser.js";
import {
  accessibilityFaults,
  actAs,
  begin,
  message,
  messageBox,
  messages,
  say,
} from "./support/on-page.js";

if (!hasChromium) process.stderr.write(`${notice}\n`);

const question = "When was the lighthouse on Gull Rock built?";

describeInBrowser("Footnote in the page of the sandbox", (visit) => {
  const library = shareTarnBay();
  let page: AttachPage | undefined;
  beforeAll(async () => {
    page = await attachedPage();
  });

  /** Plays in a town of its own. */
  async function inTown(play: (town: Town) => Promise<void>): Promise<void> {
    const town = await openTown(library(), { ...(page && { page }), wantsAllMessages: true });
    try {
      await play(town);
    } finally {
      await town.stop();
    }
  }

  it("answers a mention, with sources that open and turn their pages", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada });
      await messageBox(ada).fill("@Foot");
      await ada.keyboard.press("Enter");
      await ada.keyboard.type(question);
      await ada.keyboard.press("Enter");
      const answer = message(ada, "1874");
      await answer.getByText("Sources").waitFor();
      expect(await answer.locator(".reply-line").textContent()).toContain(question);

      await answer.getByRole("combobox").click();
      await ada
        .getByRole("option", { name: /The lighthouse on Gull Rock/ })
        .first()
        .click();
      const source = message(ada, "Only you can see this");
      await source.getByText("Construction").first().waitFor();
      await source.getByRole("button", { name: /Next/ }).click();
      await source.getByText("Keepers").first().waitFor();
      await source.getByRole("button", { name: "Dismiss message" }).click();
      await source.waitFor({ state: "detached" });
    }));

  it("answers /ask with completion, and shows others that Ada asked", () =>
    inTown(async (town) => {
      const [ada, ben] = [
        await visit(town.sandbox, { as: town.ada }),
        await visit(town.sandbox, { as: town.ben }),
      ];
      await messageBox(ada).fill("/as");
      expect(await ada.getByRole("option").first().textContent()).toContain("/ask");
      await ada.keyboard.press("Enter");
      await ada.keyboard.press("Enter");
      await ada.getByText("This option is required").waitFor();
      await ada.keyboard.type(question);
      await ada.keyboard.press("Enter");
      await message(ada, "1874").waitFor();
      await message(ben, "1874").locator(".reply-command", { hasText: "ask" }).waitFor();
      expect(await message(ben, "1874").locator(".reply-line").textContent()).toContain(
        "Ada used /ask",
      );
    }));

  it("asks privately with an option that is added", () =>
    inTown(async (town) => {
      const [ada, ben] = [
        await visit(town.sandbox, { as: town.ada }),
        await visit(town.sandbox, { as: town.ben }),
      ];
      await begin(ada, "/ask");
      await ada.keyboard.type(question);
      await ada.getByRole("button", { name: "+ private" }).click();
      await ada.keyboard.type("T");
      await ada.keyboard.press("Enter");
      await ada.keyboard.press("Enter");
      await message(ada, "1874").getByText("Only you can see this").waitFor();
      expect(await messages(ben, "1874").count()).toBe(0);
    }));

  it("goes on in a thread", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada });
      await say(ada, `@Footnote ${question}`);
      await message(ada, "1874").getByText("Sources").waitFor();
      await message(ada, "1874").click({ button: "right", position: { x: 90, y: 12 } });
      await ada.getByRole("menuitem", { name: "Create thread" }).click();
      await ada.getByLabel("Thread name").fill("The lighthouse");
      await ada.keyboard.press("Enter");
      await ada.getByRole("heading", { name: "The lighthouse", level: 1 }).waitFor();
      await say(ada, "@Footnote Who designed the tower?");
      await message(ada, /Edwin Marsh/)
        .getByText("Sources")
        .waitFor();
      await ada.getByRole("button", { name: "square" }).first().click();
      await ada.getByText("The lighthouse").last().waitFor();
    }));

  it("takes a vote, and a dismissal by who asked", () =>
    inTown(async (town) => {
      const [ada, ben] = [
        await visit(town.sandbox, { as: town.ada }),
        await visit(town.sandbox, { as: town.ben }),
      ];
      await say(ada, `@Footnote ${question}`);
      await message(ada, "1874").getByRole("button", { name: "👍" }).click();
      await message(ada, "Only you can see this").waitFor();
      await message(ben, "1874").getByRole("button", { name: "Dismiss", exact: true }).click();
      await message(ben, "Only you can see this").waitFor();
      expect(await ben.getByRole("button", { name: "👍" }).count()).toBe(1);
      await ada.getByRole("button", { name: "Dismiss", exact: true }).click();
      await ben.getByRole("button", { name: "👍" }).waitFor({ state: "detached" });
    }));

  it("rewords in a modal what it could not answer", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada });
      await say(ada, "@Footnote What does a banana cost in Lisbon?");
      await message(ada, "Reword").getByRole("button", { name: "Reword" }).click();
      const dialog = ada.getByRole("dialog");
      await dialog.getByRole("textbox").fill("");
      await dialog.getByRole("button", { name: "Submit" }).click();
      await dialog.getByRole("alert").waitFor();
      await dialog.getByRole("textbox").fill(question);
      expect(await dialog.getByText(`${question.length} / `).count()).toBe(1);
      await dialog.getByRole("button", { name: "Submit" }).click();
      await message(ada, "1874").getByText("Sources").waitFor();
      expect(await ada.getByRole("dialog").count()).toBe(0);
    }));

  it("re-indexes for the admin with a card of its progress, and hides the command from members", () =>
    inTown(async (town) => {
      const someone = await visit(town.sandbox, { as: town.mayor });
      await begin(someone, "/reindex");
      await someone.keyboard.press("Enter");
      await message(someone, /index is|up to date/i)
        .getByText(/document/)
        .first()
        .waitFor();
      await actAs(someone, "Ada");
      await messageBox(someone).fill("/");
      await someone.getByRole("option", { name: "/ask" }).first().waitFor();
      expect(await someone.getByRole("option", { name: "/reindex" }).count()).toBe(0);
    }));

  it("completes an option as one types", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada });
      await begin(ada, "/sources");
      await ada.getByRole("button", { name: /^\+/ }).first().click();
      await ada.keyboard.type("museum");
      await ada.getByRole("option", { name: /harbour museum/ }).waitFor();
      await ada.keyboard.press("Enter");
      await ada.keyboard.press("Enter");
      await message(ada, /harbour museum/i).waitFor();
    }));

  it("names commands in the language of who types them", () =>
    inTown(async (town) => {
      const chloe = town.sandbox.addPerson({ name: "Chloe", locale: Locale.French });
      chloe.join(town.guild);
      const page = await visit(town.sandbox, { as: chloe });
      await messageBox(page).fill("/");
      await page.getByRole("option", { name: /^\/demander/ }).waitFor();
    }));

  it("answers a message by its menu", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada });
      const ben = await visit(town.sandbox, { as: town.ben });
      await say(ben, question);
      await message(ada, question).hover();
      await message(ada, question).getByRole("button", { name: "More" }).click();
      await ada.getByRole("menuitem", { name: "Answer from the documents" }).click();
      await message(ada, "1874").waitFor();
    }));

  it("can be used without a pointer", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada });
      await messageBox(ada).focus();
      await ada.keyboard.type("/ask");
      await ada.keyboard.press("Tab");
      await ada.keyboard.type(question);
      await ada.keyboard.press("Enter");
      await message(ada, "1874").getByText("Sources").waitFor();
      // Back from the box to the last message, and from there into it.
      await messageBox(ada).focus();
      while (!(await ada.evaluate("document.activeElement.matches('article')")))
        await ada.keyboard.press("Shift+Tab");
      await ada.keyboard.press("Tab");
      await ada.keyboard.press("ArrowDown");
      await ada.getByRole("option").first().waitFor();
      await ada.keyboard.press("Enter");
      await message(ada, "Only you can see this").waitFor();
    }));

  it.each(["light", "dark"] as const)("has no fault that axe-core finds in %s", (scheme) =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, { as: town.ada, scheme, isAudited: true });
      await say(ada, `@Footnote ${question}`);
      await message(ada, "1874").getByText("Sources").waitFor();
      expect(await accessibilityFaults(ada)).toEqual([]);
      await message(ada, "1874").getByRole("combobox").click();
      expect(await accessibilityFaults(ada)).toEqual([]);
      await ada.keyboard.press("Enter");
      await message(ada, "Only you can see this").waitFor();
      await begin(ada, "/ask");
      expect(await accessibilityFaults(ada)).toEqual([]);
    }),
  );

  it("fits on 375 pixels", () =>
    inTown(async (town) => {
      const ada = await visit(town.sandbox, {
        as: town.ada,
        width: 375,
        height: 720,
        isAudited: true,
      });
      await say(ada, `@Footnote ${question}`);
      await message(ada, "1874").getByText("Sources").waitFor();
      expect(await ada.evaluate("document.documentElement.scrollWidth")).toBe(375);
      expect(await ada.evaluate('document.querySelector(".message-scroller").scrollWidth')).toBe(
        375,
      );
      await ada.getByRole("button", { name: "Channels" }).click();
      await ada.getByRole("button", { name: "harbour" }).click();
      await ada.getByRole("heading", { name: "harbour", level: 1 }).waitFor();
      await ada.getByRole("button", { name: "harbour" }).waitFor({ state: "hidden" });
      expect(await accessibilityFaults(ada)).toEqual([]);
    }));
});
