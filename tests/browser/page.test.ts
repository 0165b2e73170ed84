import {
  type APIModalInteractionResponseCallbackComponent,
  ApplicationCommandOptionType as Type,
  ButtonStyle,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from "discord.js";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { AttachPage } from "../../src/sandbox/page/attached-page.js";
import { type Scene, withBot } from "../support/sandbox-bot.js";
import { attachedPage, describeInBrowser } from "./support/browser.js";
import {
  accessibilityFaults,
  begin,
  message,
  messageBox,
  messages,
  say,
} from "./support/on-page.js";

describeInBrowser("the page of the sandbox", (visit) => {
  let attached: AttachPage | undefined;
  beforeAll(async () => {
    attached = await attachedPage();
  });

  interface Played extends Scene {
    readonly page: Page;
  }

  /** Plays a scene that Ada looks at. */
  function withPage(play: (played: Played) => Promise<void>, isAudited = false): Promise<void> {
    return withBot(
      async (scene) => {
        const page = await visit(scene.sandbox, { as: scene.ada, isAudited });
        await play({ ...scene, page });
      },
      { sandbox: { ...(attached && { page: attached }) } },
    );
  }

  /** Answers what people do, one kind at a time. */
  function answer({ client }: Scene, act: (interaction: Interaction) => Promise<unknown>): void {
    client.on(Events.InteractionCreate, (interaction) => void act(interaction));
  }

  it("shows Markdown, and nothing of it as HTML", () =>
    withPage(async ({ page, ada, channel }) => {
      const hostile = `<img src=x onerror="document.title='got in'"> [x](javascript:alert(1))`;
      await ada.say(
        channel,
        `# Head\n**bold** *it* ~~no~~ \`code\` ||hid||\n- one\n- two\n> said\n${hostile}`,
      );
      const shown = message(page, "Head");
      await shown.getByRole("heading", { name: "Head" }).waitFor();
      expect(await shown.locator("strong").textContent()).toBe("bold");
      expect(await shown.getByRole("listitem").allTextContents()).toEqual(["one", "two"]);
      expect(await shown.locator("img, a").count()).toBe(0);
      expect(await shown.textContent()).toContain(hostile);
      await shown.getByRole("button", { name: /Spoiler/ }).click();
      await shown.getByText("hid").waitFor();
      expect(await page.title()).not.toBe("got in");
    }));

  it("edits with the arrow up, replies, reacts and deletes", () =>
    withPage(async ({ page }) => {
      await say(page, "first");
      await message(page, "first").waitFor();
      await messageBox(page).press("ArrowUp");
      await page.getByRole("textbox", { name: "Edit message" }).fill("second");
      await page.keyboard.press("Enter");
      await message(page, "second").getByText("(edited)").waitFor();
      await message(page, "second").hover();
      await page.getByRole("button", { name: "Reply" }).click();
      await page.keyboard.type("third");
      await page.keyboard.press("Enter");
      await message(page, "third").getByRole("button", { name: "second" }).waitFor();
      await message(page, "third").click({ button: "right" });
      await page.getByRole("menuitem", { name: "React with 👍" }).click();
      await message(page, "third").getByRole("button", { name: "👍, 1" }).click();
      await page.getByRole("group", { name: "Reactions" }).waitFor({ state: "detached" });
      await message(page, "third").click({ button: "right" });
      await page.getByRole("menuitem", { name: "Delete message" }).click();
      await message(page, "third").waitFor({ state: "detached" });
    }));

  it("uploads a file, and gives it back", () =>
    withPage(async ({ page }) => {
      const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("High tide.") };
      await page.getByLabel("Files to upload").setInputFiles(file);
      await page.getByRole("button", { name: "Send message" }).click();
      const downloading = page.waitForEvent("download");
      await message(page, "notes.txt").getByRole("link", { name: "Download notes.txt" }).click();
      expect((await downloading).suggestedFilename()).toBe("notes.txt");
    }));

  it("tells of a button that the application does not acknowledge", () =>
    withPage(async ({ page, client, channel, sandbox }) => {
      const target = await client.channels.fetch(channel.id);
      if (!target?.isSendable()) throw new Error("Cannot write in the channel");
      const button = {
        type: ComponentType.Button,
        label: "Go",
        customId: "go",
        style: ButtonStyle.Success,
      } as const;
      await target.send({
        content: "Press",
        components: [{ type: ComponentType.ActionRow, components: [button] }],
      });
      await page.getByRole("button", { name: "Go" }).click();
      expect(await page.getByRole("button", { name: "Go" }).getAttribute("aria-busy")).toBe("true");
      sandbox.advance(3500);
      await message(page, "Press").getByText("This interaction failed").waitFor();
      expect(await page.getByRole("button", { name: "Go" }).getAttribute("aria-busy")).toBe(
        "false",
      );
    }));

  it("tells of a command that the application does not acknowledge", () =>
    withPage(async ({ page, client, sandbox }) => {
      await client.application.commands.set([{ name: "slow", description: "Never answers" }]);
      await begin(page, "/slow");
      await page.keyboard.press("Enter");
      await page.getByRole("form").waitFor({ state: "detached" });
      sandbox.advance(3500);
      await page.getByText("The application did not respond").waitFor();
    }));

  it("shows that the bot thinks, and then what it says", () =>
    withPage(async (scene) => {
      const { page, client } = scene;
      await client.application.commands.set([{ name: "think", description: "Takes its time" }]);
      let finish: (() => void) | undefined;
      answer(scene, async (it) => {
        if (!it.isChatInputCommand()) return;
        await it.deferReply({ flags: MessageFlags.Ephemeral });
        await new Promise<void>((resolve) => (finish = resolve));
        await it.editReply("Done");
      });
      await begin(page, "/think");
      await page.keyboard.press("Enter");
      await page.getByText("is thinking…").first().waitFor();
      finish?.();
      await message(page, "Done").getByText("Only you can see this").waitFor();
    }));

  it("takes options of every kind, checks them, and completes by what the bot suggests", () =>
    withPage(async (scene) => {
      const { page, client } = scene;
      await client.application.commands.set([
        {
          name: "set",
          description: "Sets things",
          options: [
            { type: Type.Integer, name: "count", description: "How many", required: true },
            { type: Type.Boolean, name: "loud", description: "Whether it is", required: true },
            { type: Type.User, name: "who", description: "For whom", required: true },
            {
              type: Type.String,
              name: "word",
              description: "Any",
              autocomplete: true,
              required: true,
            },
          ],
        },
      ]);
      answer(scene, async (it) => {
        if (it.isAutocomplete()) {
          const typed = it.options.getFocused();
          await it.respond([{ name: `${typed} suggested`, value: `<${typed}>` }]);
        }
        if (!it.isChatInputCommand()) return;
        const { options } = it;
        const given = [
          options.getInteger("count"),
          options.getBoolean("loud"),
          options.getUser("who")?.username,
          options.getString("word"),
        ];
        await it.reply(given.join(" "));
      });
      await begin(page, "/set");
      const field = (name: string) => page.getByRole("combobox", { name });
      await field("count").fill("many");
      await field("loud").fill("tr");
      await page.keyboard.press("Enter");
      await field("who").fill("ada");
      await page.keyboard.press("Enter");
      await field("word").fill("tide");
      await page.getByRole("option", { name: "tide suggested" }).click();
      await page.keyboard.press("Enter");
      await page.getByText("Give a number.").waitFor();
      await field("count").fill("3");
      await page.getByRole("button", { name: "Send" }).click();
      await message(page, "3 true Ada <tide>").waitFor();
    }));

  it("submits a modal of text inputs, short and long", () =>
    withPage(async (scene) => {
      const { page, client } = scene;
      await client.application.commands.set([{ name: "form", description: "Opens a form" }]);
      const input = (
        name: string,
        style: TextInputStyle,
      ): APIModalInteractionResponseCallbackComponent => ({
        type: ComponentType.Label,
        label: name,
        component: {
          type: ComponentType.TextInput,
          custom_id: name,
          style,
          required: name === "name",
        },
      });
      answer(scene, async (it) => {
        if (it.isChatInputCommand())
          await it.showModal({
            custom_id: "form",
            title: "Tell me",
            components: [
              input("name", TextInputStyle.Short),
              input("story", TextInputStyle.Paragraph),
            ],
          });
        if (it.isModalSubmit()) await it.reply(`${it.fields.getTextInputValue("name")} wrote`);
      });
      await begin(page, "/form");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Tell me" });
      await dialog.waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await dialog.getByRole("alert").waitFor();
      await dialog.getByRole("textbox", { name: "name" }).fill("Finch");
      await page.keyboard.press("Enter");
      await message(page, "Finch wrote").waitFor();
      await dialog.waitFor({ state: "detached" });
    }, true));

  it("shows plain Markdown with select menus and closes the list with Escape", () =>
    withPage(async (scene) => {
      const { page, client, channel } = scene;
      const target = await client.channels.fetch(channel.id);
      if (!target?.isSendable()) throw new Error("Cannot write in the channel");
      const select = {
        type: ComponentType.StringSelect,
        customId: "pick",
        maxValues: 2,
        placeholder: "Pick some",
        options: ["one", "two", "three"].map((word) => ({ label: word, value: word })),
      } as const;
      await target.send({
        content: "Choose",
        components: [{ type: ComponentType.ActionRow, components: [select] }],
      });
      answer(scene, async (it) => {
        if (it.isStringSelectMenu()) await it.reply(it.values.join("+"));
      });
      await page.getByRole("combobox", { name: "Pick some" }).click();
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await message(page, "one+two").waitFor();
    }));

  it("talks directly, with a thread's and a direct message's unread count", () =>
    withPage(async ({ page, sandbox, client, ada }) => {
      client.on(Events.MessageCreate, (told) => {
        if (!told.author.bot && told.channel.isDMBased()) void told.reply("I am here");
      });
      await page.getByRole("button", { name: "Direct messages" }).click();
      await page.getByRole("button", { name: /^Message / }).click();
      await say(page, "Are you?");
      await message(page, "I am here").waitFor();
      await page.getByRole("button", { name: "Tarn Bay" }).click();
      await page.getByRole("button", { name: "general" }).click();
      await ada.directMessage("Once more");
      await page.getByRole("button", { name: "Direct messages" }).click();
      await page.getByLabel("1 unread").waitFor();
      expect(sandbox.sees(ada, ada.conversation()).length).toBe(4);
    }));

  it("logs calls and frames, and drops the connection, from which the bot recovers", () =>
    withPage(async ({ page, sandbox }) => {
      await page.getByRole("button", { name: "Gateway log" }).click();
      const log = page.getByRole("complementary", { name: "Gateway log" });
      await say(page, "hello");
      await log.getByText("MESSAGE_CREATE").first().click();
      await log.getByRole("region", { name: "Frame to the bot" }).getByText('"author"').waitFor();
      const dropped = sandbox.journal.end();
      await log.getByRole("button", { name: "Drop connection" }).click();
      await sandbox.journal.next("gateway", ({ event }) => event === "RESUMED", { since: dropped });
      await log.getByText("Bot connected").waitFor();
      await log.getByRole("button", { name: "Slow network" }).click();
      await log.getByRole("button", { name: "Slow network", pressed: true }).waitFor();
      await page.getByRole("button", { name: "Close the gateway log" }).click();
      await log.waitFor({ state: "detached" });
    }));

  it("comes back when the connection is lost, with what was said meanwhile", () =>
    withPage(async ({ page, ada, channel }) => {
      let cut = (): Promise<unknown> => Promise.reject(new Error("Nothing to cut yet"));
      await page.routeWebSocket(/\/page\/live/, (socket) => {
        const server = socket.connectToServer();
        cut = () => Promise.all([socket.close(), server.close()]);
      });
      await page.reload();
      await say(page, "before");
      await message(page, "before").waitFor();
      await cut();
      await page.getByText("The connection to the sandbox is lost").waitFor();
      await ada.say(channel, "meanwhile");
      await message(page, "meanwhile").waitFor();
      await say(page, "after");
      await message(page, "after").waitFor();
    }));

  it("tells what is refused, and has no fault in its menus and log that axe-core finds", () =>
    withPage(async ({ page }) => {
      await say(page, "x".repeat(2001));
      await page.getByRole("alert").getByText("2001").waitFor();
      await page.getByRole("button", { name: "Gateway log" }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole("button", { name: /^Acting as/ }).click();
      await page.getByRole("menu").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.getByRole("menu").count()).toBe(0);
      expect(await messages(page, "x".repeat(2001)).count()).toBe(0);
    }, true));
});
