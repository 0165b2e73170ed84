import { describe, expect, it } from "vitest";
import type { Provider } from "../../src/providers/provider.js";
import { connectionFault, statusFault } from "../../src/providers/provider-fault.js";

const provider: Provider = {
  id: "some:model",
  url: "http://models.example",
  urlSetting: "SOME_URL",
  onRefused: "check SOME_KEY",
  onUnknownModel: "check SOME_MODEL",
  secret: "key-0815",
};
const message = (words: string): string => JSON.stringify({ error: { message: words } });

describe("statusFault()", () => {
  it.each([
    [400, message("API key not valid. Please pass a valid one."), "unauthorized"],
    [400, message("Your credit balance is too low"), "noCredit"],
    [400, message("prompt is too long: 210000 tokens"), "tooLong"],
    [400, message("This model's maximum context length is 8192 tokens"), "tooLong"],
    [400, '{"error":{"message":"filtered","code":"content_filter"}}', "refused"],
    [400, message("Invalid value for 'messages'"), "rejected"],
    [401, message("no"), "unauthorized"],
    [402, "", "noCredit"],
    [403, "", "unauthorized"],
    [404, message("The model `x` does not exist"), "unknownModel"],
    [404, "404 page not found", "wrongAddress"],
    [413, "", "tooLong"],
    [429, message("Slow down"), "rateLimited"],
    [429, message("You exceeded your current quota"), "noCredit"],
    [503, "", "unavailable"],
    [529, message("Overloaded"), "unavailable"],
  ])("reads %d %s as %s", (status, body, kind) => {
    expect(statusFault(provider, status, body).kind).toBe(kind);
  });

  it("takes the key out of the server's words", () => {
    const { reason } = statusFault(provider, 500, message("no luck with key-0815"));
    expect(reason).toContain("no luck with …");
  });
});

describe("connectionFault()", () => {
  const broken = (code: string): Error =>
    new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });

  it.each([
    ["ECONNREFUSED", "unavailable", true],
    ["ENOTFOUND", "wrongAddress", false],
    ["EAI_AGAIN", "unavailable", true],
    ["UND_ERR_SOCKET", "unavailable", true],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "wrongAddress", false],
  ])("reads %s as %s", (code, kind, retryable) => {
    const fault = connectionFault(provider, broken(code));
    expect(fault).toMatchObject({ kind, retryable });
    expect(fault.reason).toContain(code);
  });
});
