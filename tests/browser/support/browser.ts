import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import type * as PageFilesModule from "../../../src/cli/page-files.js";
import type { AttachPage } from "../../../src/sandbox/page/attached-page.js";
import { createPage } from "../../../src/sandbox/page/create-page.js";
import type { Identified } from "../../../src/sandbox/people/person.js";
import { compiled } from "../../support/compiled.js";

/** Where Debian and Ubuntu install it; CHROMIUM names another. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a browser to test with. */
export const hasChromium = existsSync(executablePath);

/** What tests in a browser say where there is none. */
export const notice = `Cannot find ${executablePath}: the tests in a browser are skipped (apt-get install chromium)`;

/** Starts Chromium. */
export const launch = (): Promise<Browser> =>
  // The sandbox of Chromium does not run as root, as containers do.
  chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

/** The page of the sandbox, compiled, to be attached to one. */
export async function attachedPage(): Promise<AttachPage> {
  const url = compiled("src/cli/page-files.ts").href;
  const { pageFiles } = (await import(url)) as typeof PageFilesModule;
  return createPage(pageFiles());
}

export interface VisitOptions {
  readonly as: Identified;
  /** Pixels. @default 1280 */
  readonly width?: number;
  /** @default 800 */
  readonly height?: number;
  /** @default "dark" */
  readonly scheme?: "light" | "dark";
  /** @default 1 */
  readonly scale?: number;
  /** Whether axe-core will run in it, which sets styles of its own. @default false */
  readonly isAudited?: boolean;
}

export type Visit = (sandbox: { readonly origin: string }, options: VisitOptions) => Promise<Page>;

/**
 * Tests in a browser, one for all of a file. `visit` opens a page of its own each time; whatever a
 * test is about, no page may meet an error or break the content security policy.
 */
export function describeInBrowser(name: string, tests: (visit: Visit) => void): void {
  describe.skipIf(!hasChromium)(name, () => {
    let browser: Browser | undefined;
    let faults: string[] = [];
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      const found = faults;
      faults = [];
      expect(found).toEqual([]);
    });
    tests(async (sandbox, options) => {
      if (!browser) throw new Error("The browser is there only while tests run");
      const page = await openPage(browser, options);
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (line) => {
        // A connection that a test cuts is reported as an error, which it is not.
        if (line.type() === "error" && !line.text().includes("WebSocket")) faults.push(line.text());
      });
      await page.goto(`${sandbox.origin}/?as=${options.as.id}`);
      await page.getByRole("main").waitFor();
      return page;
    });
  });
}

/** A page of a context of its own. */
export async function openPage(
  browser: Browser,
  {
    width = 1280,
    height = 800,
    scheme = "dark",
    scale = 1,
    isAudited = false,
  }: Omit<VisitOptions, "as">,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    deviceScaleFactor: scale,
    bypassCSP: isAudited,
    locale: "en-US",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}
