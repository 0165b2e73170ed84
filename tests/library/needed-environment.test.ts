import { describe, expect, it } from "vitest";
import { neededEnvironment } from "../../src/library/needed-environment.js";

describe("neededEnvironment()", () => {
  it("keeps what the system and the way to a server need, in any case", () => {
    const needed = { PATH: "/bin", Path: "C:\\", https_proxy: "http://p:1", TMPDIR: "/tmp" };
    expect(neededEnvironment({ ...needed, HOME: undefined })).toEqual(needed);
  });

  it.each(["DISCORD_TOKEN", "OPENAI_API_KEY", "NODE_OPTIONS", "DATABASE_URL", "PATHS", ""])(
    "does not pass %s on",
    (name) => {
      expect(neededEnvironment({ [name]: "secret" })).toEqual({});
    },
  );
});
