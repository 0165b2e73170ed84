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
import { attachedPage, launch, openPage, type VisitOptions } from "./support/browser.js";
import { begin, message, pixelsOf, say } from "./support/on-page.js";

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));
/** Bytes; a README is to load fast. */
const most = 200_000;
const question = "When was the lighthouse on Gull Rock built?";

const library = shareTarnBay();
/** The shipped documents, which have more dates. */
let shipped: TarnBayLibrary | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launch();
  shipped = await openTarnBay({
    SEEDS_DIR: fileURLToPath(new URL("../../seeds/", import.meta.url)),
  });
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await shipped?.close();
});

interface PictureOptions extends Partial<VisitOptions> {
  /** @default Tarn Bay's */
  readonly from?: TarnBayLibrary | undefined;
}

/** Plays in a town of its own, and takes a picture of what is left on the page. */
async function picture(
  name: string,
  { from = library(), ...options }: PictureOptions,
  play: (page: Page, town: Town) => Promise<void>,
): Promise<void> {
  if (!browser) throw new Error("The browser is there only while pictures are taken");
  const town = await openTown(from, { page: await attachedPage(), wantsAllMessages: true });
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
