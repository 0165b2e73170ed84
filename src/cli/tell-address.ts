import { openBrowser } from "./open-browser.js";

/** Says where the page is and how to end it, and opens it where there is a browser to look at. */
export function tellAddress(address: string): void {
  process.stdout.write(`Footnote is at ${address} (Ctrl-C ends it)\n`);
  void openBrowser(address);
}
