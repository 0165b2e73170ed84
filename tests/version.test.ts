import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { footnoteVersion } from "../src/version.js";

it("is the version in package.json", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  expect(footnoteVersion).toBe(version);
});
