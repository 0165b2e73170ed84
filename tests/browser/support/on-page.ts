import type { Locator, Page } from "playwright-core";
import axe from "axe-core";

/** The box that messages are written in. */
export const messageBox = (page: Page): Locator =>
  page.locator("main textarea.growing-text").last();

/** The messages that show a text, oldest first. */
export const messages = (page: Page, text: string | RegExp): Locator =>
  page.getByRole("article").filter({ hasText: text });

/** The latest message that shows a text. */
export const message = (page: Page, text: string | RegExp): Locator => messages(page, text).last();

/** Writes a message and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  // "@" and "/" open a list, in which Enter would choose.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
}

/** Types a slash command up to its options. */
export async function begin(page: Page, command: string): Promise<void> {
  await messageBox(page).fill(command);
  await page.getByRole("option", { name: command }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("form", { name: command }).waitFor();
}

/** Acts as someone else. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Acting as/ }).click();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${name} `) }).click();
  await page.getByRole("button", { name: `Acting as ${name}` }).waitFor();
}

/** What axe-core finds at fault on a page, each with where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate<axe.AxeResults>("axe.run()");
  return result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`).join("; ")}`,
  );
}

/** Width and height of a picture as its file has them; none while it is loaded. */
export const pixelsOf = (picture: Locator): Promise<readonly number[]> =>
  picture.evaluate((image: Record<"naturalWidth" | "naturalHeight", number>) =>
    [image.naturalWidth, image.naturalHeight].filter((length) => length > 0),
  );
