import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import { distinctLabels } from "../../../src/discord/rendering/distinct-labels.js";
import { renderUnknownFact } from "../../../src/discord/rendering/render-unknown-fact.js";
import { english } from "../../../src/discord/strings/english.js";
import type { Fact } from "../../../src/facts/fact.js";
import { eachComponent } from "../../../src/sandbox/world/component-texts.js";
import { tinySource } from "../../support/discord-services.js";
import { bodyFact } from "../../support/tiny-facts.js";
import { hostileText } from "./hostile-text.js";
import { messageFaults } from "./message-faults.js";

const source = tinySource("a.md", "A board.");
const named = (...names: string[]): Fact[] => names.map((name) => bodyFact(source, { name }));

function offered(similar: readonly Fact[]): [label: unknown, id: unknown][] {
  const settings = defaultGuildSettings;
  const body = renderUnknownFact("x", similar, { strings: english, settings });
  // The names of commands are the bot's own Markdown.
  expect(messageFaults(body).filter((fault) => fault !== "Markdown of others")).toEqual([]);
  return eachComponent(body.kind === "components" ? body.components : [])
    .filter((component) => "custom_id" in component)
    .map(({ label, custom_id }) => [label, custom_id]);
}

const long = "The Committee on the Peaceful Uses of Outer Space";

describe("what was perhaps meant", () => {
  it("has a button for each of two names that begin alike, the best first", () => {
    const [best, other] = named(`${long} A`, `${long} B`);
    expect(offered([best, other].flatMap((fact) => fact ?? []))).toEqual([
      ["The Committee on the Peaceful Uses of…", `fact:${best?.id ?? ""}`],
      ["The Committee on the… of Outer Space B", `fact:${other?.id ?? ""}`],
    ]);
  });

  it("has one button for facts of one name, which leads to the best of them", () => {
    const [best, ...others] = named("Gull Rock", "gull rock", "Gull-Rock");
    expect(offered([best, ...others].flatMap((fact) => fact ?? []))).toEqual([
      ["Gull Rock", `fact:${best?.id ?? ""}`],
    ]);
  });

  it("never has a button without words", () => {
    const labels = offered(named("\u2060\u200b", "\u200b")).map(([label]) => label);
    expect(labels).toEqual(["…", "… (2)"]);
  });
});

describe("labels", () => {
  it("are never empty, too long or the same, whatever the names are", () => {
    const name = fc.oneof(hostileText(60), fc.constantFrom("", long, `${long} A`, `${long} B`));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const labels = distinctLabels(names, 38);
        expect(labels).toHaveLength(names.length);
        expect(new Set(labels).size).toBe(names.length);
        for (const { length } of labels) expect([length > 0, length <= 38]).toEqual([true, true]);
      }),
    );
  });
});
