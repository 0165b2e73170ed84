import { describe, expect, it } from "vitest";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import { messagePayload } from "../../../src/discord/rendering/message-payload.js";
import { renderIndexingOutcome } from "../../../src/discord/rendering/render-indexing-outcome.js";
import { languages } from "../../../src/discord/strings/strings-of.js";
import { readMessageForm } from "../../../src/sandbox/forms/message-form.js";
import { textOf } from "../../support/command-use.js";

const paths = Array.from({ length: 200 }, (_, i) => `${"folder_*/".repeat(30)}${i}.md`);

describe.each([true, false])("an outcome with plain text %s", (plainText) => {
  it.each(Object.values(languages))("fits into a message in $locale", (strings) => {
    const body = renderIndexingOutcome(
      {
        kind: "built",
        documents: 600,
        passages: 9_000,
        added: paths,
        changed: paths,
        removed: paths,
        skipped: paths.map((path) => ({ path, reason: "*".repeat(500) })),
        warnings: paths,
        seconds: 3.21,
      },
      { strings, settings: { ...defaultGuildSettings, plainText } },
    );
    const { flags, content, components } = messagePayload(body);
    readMessageForm({ content, components, flags: flags.reduce((a: number, b) => a | b, 0) });
    expect(textOf(body)).toContain("0.md");
  });
});
