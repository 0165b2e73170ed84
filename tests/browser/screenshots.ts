import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Identified } from "../../src/sandbox/people/person.js";
import {
  openTarnBay,
  openTown,
  type TarnBayLibrary,
  type Town,
} from "../e2e/support/tarn-bay-bot.js";
import { shareTarnBay } from "../e2e/support/in-town.js";
import { claimsOf, openChatTown } from "../e2e/support/chat-town.js";
import type { Claim } from "../e2e/support/chat-town.js";
import { startChatServer } from "../support/chat-server/start-chat-server.js";
import type { ChatServer } from "../support/chat-server/start-chat-server.js";
import { attachedPage, launch, openPage, type VisitOptions } from "./support/browser.js";
import type { AnswerReply } from "../support/chat-server/reply.js";
import { begin, message, pixelsOf, say } from "./support/on-page.js";

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));
/** Bytes; a README is to load fast. */
const most = 200_000;
const question = "When was the lighthouse on Gull Rock built?";

const library = shareTarnBay();
/** The shipped documents, which have more dates. */
let shipped: TarnBayLibrary | undefined;
let browser: Browser | undefined;
let chat: ChatServer | undefined;
beforeAll(async () => {
  browser = await launch();
  chat = await startChatServer();
  shipped = await openTarnBay({
    SEEDS_DIR: fileURLToPath(new URL("../../seeds/", import.meta.url)),
  });
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await shipped?.close();
  await chat?.close();
});

interface PictureOptions extends Partial<VisitOptions> {
  /** @default Tarn Bay's */
  readonly from?: TarnBayLibrary | undefined;
  /** Writes the answers. @default nobody */
  readonly chat?: ChatServer | undefined;
}

/** Plays in a town of its own, and takes a picture of what is left on the page. */
async function picture(
  name: string,
  { from = library(), chat, ...options }: PictureOptions,
  play: (page: Page, town: Town) => Promise<void>,
): Promise<void> {
  if (!browser) throw new Error("The browser is there only while pictures are taken");
  const stay = { page: await attachedPage(), wantsAllMessages: true };
  const opened = chat && (await openChatTown(from, chat, stay));
  const town = opened?.town ?? (await openTown(from, stay));
  try {
    const size = { width: 1080, height: 680, scale: 1.5 } as const;
    const page = await openPage(browser, { ...size, ...options });
    const as: Identified = options.as ?? town.ada;
    await page.goto(`${town.sandbox.origin}/?as=${as.id}`);
    await page.getByRole("main").waitFor();
    await play(page, town);
    await page.mouse.move(0, 0);
    // The caret would blink.
    await page.evaluate("document.activeElement.blur()");
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: "disabled", caret: "hide" });
    expect((await stat(path)).size).toBeLessThan(most);
    await page.context().close();
  } finally {
    await town.stop();
    await opened?.close();
  }
}

it("an answer", () =>
  picture("answer", { height: 750 }, async (page) => {
    await say(page, "@Footnote Who was the last keeper, and when did the museum open?");
    await message(page, "Ada Finch").getByText("Sources").waitFor();
  }));

it("a source", () =>
  picture("source", { height: 830 }, async (page) => {
    await say(page, `@Footnote ${question}`);
    const answer = message(page, "1874");
    await answer.getByText("Sources").waitFor();
    await answer.getByRole("combobox").click();
    await page.getByRole("option").first().click();
    await message(page, "Only you can see this").waitFor();
  }));

it("what is not found", () =>
  picture("not-found", { scheme: "light", height: 750 }, async (page) => {
    await say(page, "@Footnote What does a ticket for the ferry cost?");
    await message(page, "Reword").waitFor();
  }));

it("how an index is brought up to date", () =>
  picture("reindex", {}, async (page, town) => {
    const days = Array.from({ length: 900 }, (_, day) => day + 1);
    for (const day of days) {
      const text = `# Harbour log, day ${day}\n\nThe tide of day ${day} rose to ${200 + day} centimetres. ${day % 9} boats left the harbour and ${day % 7} came back before dusk.\n`;
      await writeFile(join(library().config.documents, `log-${day}.md`), text);
    }
    await page.goto(`${town.sandbox.origin}/?as=${town.mayor.id}`);
    await page.getByRole("main").waitFor();
    await begin(page, "/reindex");
    await page.keyboard.press("Enter");
    await message(page, "Only you can see this").getByText(/■■/).waitFor({ timeout: 60_000 });
  }));

it("a narrow screen", () =>
  picture("mobile", { width: 375, height: 760, scale: 2 }, async (page) => {
    await say(page, `@Footnote ${question}`);
    await message(page, "1874").getByText("Sources").waitFor();
  }));

/** Uses a command without options, and waits until its answer is there with a picture. */
async function drawn(page: Page, command: string): Promise<void> {
  await begin(page, command);
  await page.keyboard.press("Enter");
  const shown = page.locator(".media-item img").last();
  await shown.waitFor();
  await expect.poll(() => pixelsOf(shown)).toHaveLength(2);
  // The answer is longer than the page: its beginning is shown.
  await page
    .getByRole("article")
    .last()
    .evaluate((answer: { scrollIntoView(at: object): void }) => {
      answer.scrollIntoView({ block: "start" });
    });
}

const narrow = { width: 600, height: 960, scale: 1 } as const;

it("a timeline", () =>
  picture("timeline", { from: shipped, ...narrow }, async (page) => {
    await drawn(page, "/timeline");
  }));

it("what the documents are about", () =>
  picture("topics", { from: shipped, ...narrow }, async (page) => {
    await drawn(page, "/topics");
  }));

const aboutTower = "@Footnote Who designed the lighthouse, how high is it, and who kept it last?";
const claims: readonly Claim[] = [
  [
    "The engineer Edwin Marsh designed the tower of the lighthouse.",
    "The engineer Mr. Edwin Marsh designed the tower.",
  ],
  [
    "The tower is 41 metres high and has 214 steps.",
    "The tower is 41 metres high and has 214 steps.",
  ],
  ["Ada Finch was the last keeper.", "Mrs. Ada Finch was the last keeper."],
  ["The tower is 52 metres high.", "The tower is 41 metres high and has 214 steps."],
];

/** What the model does with the next question; more it does not say. */
function written(count: number, rest: Partial<AnswerReply> = {}): ChatServer {
  if (!chat) throw new Error("The server is there only while pictures are taken");
  chat.reset();
  chat.next((request) => ({ chunks: claimsOf(claims.slice(0, count), request), ...rest }));
  chat.otherwise({ text: '{"sentences":[]}' });
  return chat;
}

it("an answer that is being written", () =>
  picture("written-now", { chat: written(3, { then: "hang" }), height: 740 }, async (page) => {
    await say(page, aboutTower);
    await message(page, "Ada Finch was").getByText("Still writing").waitFor();
  }));

it("an answer that was written", () =>
  picture("written-done", { chat: written(3), height: 760 }, async (page) => {
    await say(page, aboutTower);
    await message(page, "Ada Finch was").getByRole("combobox").waitFor();
  }));

it("an answer of which something was cut", () =>
  picture("written-cut", { chat: written(4), height: 780, scheme: "light" }, async (page) => {
    await say(page, aboutTower);
    await message(page, "left out").getByRole("combobox").waitFor();
  }));

it("an answer without the model", () =>
  picture("written-note", { chat: unreachable(), height: 750 }, async (page) => {
    await say(page, aboutTower);
    await message(page, "could not be reached").getByRole("combobox").waitFor();
  }));

function unreachable(): ChatServer {
  const server = written(0);
  server.when(() => true, { status: 401, message: "wrong key" });
  return server;
}
