import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CitedText } from "../../../src/answers/generated/generate-answer.js";
import { escapeText } from "../../../src/discord/rendering/escape.js";
import { recordedAnswer } from "../../../src/discord/rendering/record-answer.js";
import { renderAnswer } from "../../../src/discord/rendering/render-answer.js";
import { renderWriting } from "../../../src/discord/rendering/render-writing.js";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import { english } from "../../../src/discord/strings/english.js";
import { tinySource } from "../../support/discord-services.js";
import { hostileText } from "./hostile-text.js";
import { customIds, messageFaults, texts } from "./message-faults.js";
import { answerRecord } from "./records.js";

const source = tinySource("tides.md", "High water is at noon.", "Tides");
const { start, end, text: quote } = source.passage;

/** What a model has written of one passage. */
function written(...sentences: readonly string[]): CitedText {
  const citation = { ...source, number: 1, span: { start, end }, quote };
  return { sentences: sentences.map((text) => ({ text, citation: 1 })), citations: [citation] };
}

const plain = { ...defaultGuildSettings, plainText: true };
const options = {
  id: "Answer1234",
  question: "When is high water?",
  strings: english,
  settings: defaultGuildSettings,
};

describe("an answer that is being written", () => {
  it("says what has passed, its sources, that more comes, and how to stop it", () => {
    const body = renderWriting(written("High water is at noon."), { ...options, restate: true });
    expect(texts(body)).toEqual([
      "> When is high water?",
      "High water is at noon.\u00a0\\[1\\]",
      "-# Sources\n1. **Tides** › Rules, L1",
      "-# Still writing…",
    ]);
    expect(customIds(body)).toEqual(["stop:Answer1234"]);
  });

  it("is plain text where the settings want it", () => {
    const body = renderWriting(written("High water is at noon."), { ...options, settings: plain });
    expect(body).toEqual({
      kind: "plain",
      content: "High water is at noon.\u00a0\\[1\\]\n-# Still writing…",
    });
  });

  it("can be stopped also when a second model begins anew", () => {
    const body = renderWriting({ sentences: [], citations: [] }, options);
    expect(texts(body)).toEqual(["…", "-# Still writing…"]);
    expect(customIds(body)).toEqual(["stop:Answer1234"]);
  });

  it.each([
    ["@everyone and @here"],
    ["<@1>, <@!1>, <@&1> and <#1>"],
    ["[x](https://evil.example) and https://evil.example/a_b"],
    ["```js\nalert()"],
    ["||a secret||, **bold, __under and ~~through"],
    ["# A heading\n## another\n-# small"],
    ["> a quote\n>>> and all of it"],
    ["- a list\n1. another"],
    ["in\u200bvis\u2066ible \u202eand turned\u202c"],
    ["</ask:1> <id:guide> <t:1:R> <:e:1> :smile: discord.gg/abc"],
    ["\\"],
  ])("shows %j as it is written, now and when it is done", (text) => {
    const being = renderWriting(written(text, "It ends."), options);
    const answer = recordedAnswer({
      kind: "answered",
      confidence: 1,
      ...written(text, "It ends."),
    });
    const done = renderAnswer(answerRecord({ answer }), options);
    for (const body of [being, done]) {
      expect(messageFaults(body)).toEqual([]);
      expect(texts(body)[0]).toContain(escapeText(text).trimEnd());
      expect(texts(body).join("")).not.toMatch(/@everyone|[\u200b\u2066\u202e](?!everyone|here)/);
    }
  });

  it("is what Discord takes, whatever is written and asked", () => {
    const sentences = fc.array(hostileText(150), { maxLength: 8 });
    const rest = fc.record({ question: hostileText(), restate: fc.boolean() });
    fc.assert(
      fc.property(
        sentences,
        rest,
        fc.constantFrom(plain, defaultGuildSettings),
        (said, how, settings) => {
          const body = renderWriting(written(...said), { ...options, ...how, settings });
          expect(messageFaults(body)).toEqual([]);
        },
      ),
    );
  });
});
