import { describe, expect, it } from "vitest";
import { loadChatPackages } from "../../src/chat/load-chat-packages.js";

/** As Node says it of a package that is not there. */
const missing = (name: string) => () =>
  Promise.reject(
    Object.assign(new Error(`Cannot find package '${name}' imported from here`), {
      code: "ERR_MODULE_NOT_FOUND",
    }),
  );

describe("loadChatPackages()", () => {
  it("loads the packages of all models that are named", async () => {
    const loaded: string[] = [];
    const loader = (name: string) => ({
      from: { name, version: "1.0.0" },
      load: () => Promise.resolve(loaded.push(name)),
    });
    const loaders = { ollama: loader("one"), google: loader("two"), openai: loader("three") };
    await loadChatPackages("google:a, ollama:b:7b", loaders);
    expect(loaded).toEqual(["two", "one"]);
  });

  it("has a package for every provider", async () => {
    await loadChatPackages("openai:a,ollama:a,anthropic:a,google:a");
  });

  it("says how a missing package is installed, also that of a model to fall back to", async () => {
    const loaders = {
      ollama: { from: { name: "one", version: "1.0.0" }, load: () => Promise.resolve() },
      google: { from: { name: "two", version: "2.0.0" }, load: missing("two") },
    };
    await expect(loadChatPackages("ollama:b,google:a", loaders)).rejects.toThrow(
      "Cannot ask google:a as two is not installed: run npm install two@2.0.0",
    );
  });
});
