import { defineConfig } from "vitest/config";

/** `npm run screenshots`: draws the pictures of the README anew, into docs/. */
export default defineConfig({
  test: { include: ["tests/browser/screenshots.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
