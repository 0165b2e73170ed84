import { describe, expect, it } from "vitest";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import {
  withAccess,
  withAdminRoleToggled,
} from "../../../src/discord/settings/altered-settings.js";

const before = {
  ...defaultGuildSettings,
  channels: { allowed: ["1"], denied: ["2"] },
};

describe("withAccess", () => {
  it.each([
    ["allow", "2", { allowed: ["1", "2"], denied: [] }],
    ["allow", "1", { allowed: ["1"], denied: ["2"] }],
    ["deny", "1", { allowed: [], denied: ["2", "1"] }],
    ["clear", "2", { allowed: ["1"], denied: [] }],
    ["clear", "3", { allowed: ["1"], denied: ["2"] }],
  ] as const)("%s %s leaves one rule a channel", (rule, channelId, channels) => {
    expect(withAccess(before, rule, { channelId })).toEqual({ ...before, channels });
  });
});

describe("withAdminRoleToggled", () => {
  it("adds a role, and takes it away again", () => {
    const added = withAdminRoleToggled(before, "5");
    expect(added.adminRoleIds).toEqual(["5"]);
    expect(withAdminRoleToggled(added, "5")).toEqual(before);
  });
});
