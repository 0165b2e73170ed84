import { describe, expect, it } from "vitest";
import { readProviderUrl } from "../../src/providers/provider-url.js";

class SettingError extends Error {}

describe("readProviderUrl()", () => {
  it.each([
    ["https://api.openai.com/v1", "https://api.openai.com/v1"],
    ["http://127.0.0.1:11434/", "http://127.0.0.1:11434"],
    ["http://[::1]:8080/a/b//", "http://[::1]:8080/a/b"],
  ])("reads %s", (address, expected) => {
    expect(readProviderUrl(address, "SOME_URL", SettingError)).toBe(expected);
  });

  it.each(["", "localhost:11434", "127.0.0.1", "ftp://host", "http://", "/v1"])(
    "refuses %j and names the setting",
    (address) => {
      const call = () => readProviderUrl(address, "SOME_URL", SettingError);
      expect(call).toThrow(SettingError);
      expect(call).toThrow("SOME_URL");
    },
  );

  it("refuses a password without repeating it", () => {
    const call = () => readProviderUrl("http://owner:secret@host/v1", "SOME_URL", SettingError);
    expect(call).toThrow(SettingError);
    expect(call).not.toThrow(/secret/);
  });
});
