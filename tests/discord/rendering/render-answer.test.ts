import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerRecord, RecordedSentence } from "../../../src/discord/records/answer-record.js";
import { defaultGuildSettings } from "../../../src/discord/records/settings.js";
import { accentColors } from "../../../src/discord/rendering/components.js";
import { escapeLine, escapeText } from "../../../src/discord/rendering/escape.js";
import { renderAnswer } from "../../../src/discord/rendering/render-answer.js";
import type { RenderAnswerOptions } from "../../../src/discord/rendering/render-answer.js";
import { renderMore } from "../../../src/discord/rendering/render-more.js";
import { chinese } from "../../../src/discord/strings/chinese.js";
import { english } from "../../../src/discord/strings/english.js";
import { french } from "../../../src/discord/strings/french.js";
import { spanish } from "../../../src/discord/strings/spanish.js";
import { hostileText } from "./hostile-text.js";
import { allComponents, customIds, messageFaults, texts } from "./message-faults.js";
import { anyRecord, answerRecord, citation, notFound, withoutGuild } from "./records.js";

const settings = defaultGuildSettings;
const withHumans = { ...settings, humanRoleId: "51" };
const plain = { ...settings, plainText: true };

const render = (record: AnswerRecord, options: Partial<RenderAnswerOptions> = {}) =>
  renderAnswer(record, { strings: english, settings, ...options });
const color = (record: AnswerRecord) => {
  const [component] = allComponents(render(record));
  return (component as { accent_color?: number } | undefined)?.accent_color;
};
const long = (words: number): AnswerRecord =>
  answerRecord({
    answer: {
      kind: "answered",
      sentences: Array.from({ length: words / 10 }, (_, i) => ({
        text: `Sentence ${i} has ten words, all of which are here.`,
        citation: 1,
      })),
      citations: [citation()],
    },
  });

describe("renderAnswer", () => {
  it("says the answer first, then its sources", () => {
    const record = answerRecord({
      answer: {
        kind: "answered",
        sentences: [
          { text: "Bears eat honey.", citation: 1 },
          { text: "They sleep in winter.", citation: 2 },
        ],
        citations: [
          citation({ publisher: "The Zoo", published: "2023-03-17" }),
          citation({ number: 2, headings: [], startLine: 7, endLine: 7, published: "spring 2020" }),
        ],
      },
    });
    expect(texts(render(record))).toEqual([
      "Bears eat honey.\u00a0\\[1\\] They sleep in winter.\u00a0\\[2\\]",
      [
        "-# Sources",
        "1. **Bears** › Habits › Food, L3–5 · The Zoo · <t:1679054400:R>",
        "2. **Bears**, L7 · spring 2020",
      ].join("\n"),
    ]);
    expect(customIds(render(record))).toEqual([
      "open:Answer1234",
      "up:Answer1234",
      "down:Answer1234",
      "dismiss:Answer1234",
    ]);
  });

  it("says where the documents do not answer, and what can be done", () => {
    const record = answerRecord({ answer: notFound(citation({ page: 3, end: 100 })) });
    const body = render(record, { settings: withHumans });
    expect(texts(body)).toEqual([
      english.answer.notFound,
      `-# ${english.answer.nearest}\n1. **Bears** › Habits › Food, p. 3`,
    ]);
    expect(customIds(body)).toEqual([
      "open:Answer1234",
      "reword:Answer1234",
      "human:Answer1234",
      "dismiss:Answer1234",
    ]);
  });

  const near = (number: number) => citation({ number, headings: [], end: 100 });

  it.each([
    ["components", settings],
    ["plain text", plain],
  ])("quotes the closest passage in %s, and lets the reader judge", (_, chosen) => {
    const quote = "Bears\neat *honey* <@1> @everyone.";
    const answer = notFound(citation({ quote, page: 3 }), near(2), near(3));
    const shown = texts(render(answerRecord({ answer }), { settings: chosen })).join("\n");
    expect(shown.replace("\n\n", "\n")).toBe(
      [
        english.answer.notPlain,
        `-# ${english.answer.closest}`,
        "1. **Bears** › Habits › Food, p. 3",
        "> Bears eat \\*honey\\* \\<\\@1\\> \\@\u200beveryone.",
        `-# ${english.answer.others}`,
        "2. **Bears**, L3–5",
        "3. **Bears**, L3–5",
      ].join("\n"),
    );
  });

  it("quotes little of a long passage", () => {
    const answer = notFound(citation({ quote: "Bears eat honey. ".repeat(100) }));
    const shown = texts(render(answerRecord({ answer })))[1] ?? "";
    expect(shown.split("\n").at(-1)).toMatch(/^> Bears .{200,300}…$/);
    expect(shown).not.toContain(english.answer.others);
  });

  const led = (...sentences: RecordedSentence[]) =>
    answerRecord({ answer: { kind: "answered", sentences, citations: [citation()] } });

  it("shows in bold which words answer, each part of the question on a line", () => {
    const record = led(
      { lead: "honey", text: "Bears eat honey.", citation: 1 },
      { text: "They like it.", citation: 1 },
      { lead: "in winter", text: "They sleep in winter.", citation: 1 },
    );
    const shown =
      "**honey** — Bears eat honey.\u00a0\\[1\\] They like it.\u00a0\\[1\\]\n**in winter** — They sleep in winter.\u00a0\\[1\\]";
    expect(texts(render(record))[0]).toBe(shown);
    expect(texts(render(record, { settings: plain }))[0]).toContain(shown);
  });

  it.each(["**", "a** <@1> **b", "a\n# b", "\\", "@everyone", "||a||", "[a](https://a.example)"])(
    "lets no words of a document out of the bold: %j",
    (lead) => {
      const [shown = ""] = texts(render(led({ lead, text: "So.", citation: 1 })));
      const bold = /^\*\*((?:\\.|[^*\n\\])+)\*\* — So\.\u00a0\\\[1\\\]$/u.exec(shown)?.[1];
      expect(bold).toBe(escapeLine(lead));
      expect(messageFaults(render(led({ lead, text: "So.", citation: 1 })))).toEqual([]);
    },
  );

  const half = (...unanswered: string[]) =>
    answerRecord({ answer: { ...answerRecord().answer, unanswered } });

  it.each([
    ["components", settings],
    ["plain text", plain],
  ])("names below the sources what the documents do not say, in %s", (_, chosen) => {
    const record = half("and how many\n# *women* <@1> @everyone ||took|| part?", "and why?");
    const body = render(record, { settings: chosen, notes: ["By words."] });
    expect(texts(body).join("\n").split("\n").slice(-3)).toEqual([
      "1. **Bears** › Habits › Food, L3–5",
      "-# The documents do not say: and how many \\# \\*women\\* \\<\\@1\\> \\@\u200beveryone \\|\\|took\\|\\| part?; and why?",
      "-# By words.",
    ]);
    expect(messageFaults(body)).toEqual([]);
  });

  it.each([
    ["*".repeat(4_000), 300],
    ["@here ".repeat(600), 240],
  ])("cuts short what the documents do not say (%#)", (asked, most) => {
    const last = texts(render(half(asked))).at(-1) ?? "";
    expect(last).toMatch(/^-# The documents do not say: [^\n]{100,}…$/u);
    expect(last.length).toBeLessThan(most + 50);
  });

  it.each([
    [english, settings, "The documents differ: \\[1\\], \\[2\\]"],
    [english, plain, "The documents differ: \\[1\\], \\[2\\]"],
    [french, settings, "Les documents se contredisent\u00a0: \\[1\\], \\[2\\]"],
    [spanish, settings, "Los documentos no coinciden: \\[1\\], \\[2\\]"],
    [chinese, settings, "各文档说法不一：\\[1\\], \\[2\\]"],
  ])("tells before all else which documents differ (%#)", (strings, chosen, expected) => {
    const record = answerRecord({
      answer: { ...answerRecord().answer, disagreement: [1, 2], unanswered: ["and why?"] },
    });
    const body = render(record, { settings: chosen, strings });
    expect(texts(body).join("\n").split("\n").at(-2)).toBe(`-# ${expected}`);
    expect(messageFaults(body)).toEqual([]);
  });

  it("names nothing where all is answered", () => {
    expect(texts(render(answerRecord())).join()).not.toContain("do not say");
  });

  it.each([english, french, spanish, chinese])(
    "says that there is nothing more (%#)",
    (strings) => {
      const nothing = { ...notFound(citation()), isNothingMore: true };
      const [first] = texts(render(answerRecord({ answer: nothing }), { strings }));
      expect(first).toBe(strings.answer.nothingMore);
      expect(first).not.toBe(strings.answer.notFound);
    },
  );

  it("does not speak of a difference where none is known", () => {
    expect(texts(render(answerRecord())).join()).not.toContain("differ");
  });

  it("has no select where nothing is near", () => {
    expect(customIds(render(answerRecord({ answer: notFound() })))).toEqual([
      "reword:Answer1234",
      "dismiss:Answer1234",
    ]);
  });

  it("shows its state by its colour", () => {
    expect(color(answerRecord())).toBe(accentColors.answered);
    expect(color(answerRecord({ answer: notFound() }))).toBe(accentColors.notFound);
  });

  const ids = (record: AnswerRecord, options?: Partial<RenderAnswerOptions>) =>
    customIds(render(record, options)).map((id) => id.split(":")[0]);
  const direct = (details: Partial<AnswerRecord>) => withoutGuild(answerRecord(details));

  it.each([
    [
      "without votes where they are turned off",
      ids(answerRecord(), { settings: { ...settings, feedbackButtons: false } }),
      ["open", "dismiss"],
    ],
    [
      "with Share on private answers of a guild",
      ids(answerRecord({ isPrivate: true })),
      ["open", "up", "down", "share"],
    ],
    ["without Share in direct messages", ids(direct({ isPrivate: true })), ["open", "up", "down"]],
    [
      "without a human in direct messages",
      ids(direct({ answer: notFound() }), { settings: withHumans }),
      ["reword", "dismiss"],
    ],
    [
      "without a human where none is named",
      ids(answerRecord({ answer: notFound() })),
      ["reword", "dismiss"],
    ],
    ["with More when it is long", ids(long(1_000)), ["open", "more", "up", "down", "dismiss"]],
  ])("is %s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("offers a human once", () => {
    const body = render(answerRecord({ answer: notFound(), humanAsked: true }), {
      settings: withHumans,
    });
    expect(allComponents(body).find((one) => one.custom_id === "human:Answer1234")).toMatchObject({
      disabled: true,
    });
  });

  it("says the question again and adds small print when it is told to", () => {
    const body = render(answerRecord({ question: "What?\n# <@1>" }), {
      restate: true,
      notes: ["By words.", "Cut."],
    });
    expect(texts(body)[0]).toBe("> What? \\# \\<\\@1\\>");
    expect(texts(body).at(-1)).toBe("-# By words.\n-# Cut.");
  });

  it("gives each item of a list a line", () => {
    const sentences = [
      { text: "They eat:\n• honey\n• fish", citation: 1 },
      { text: "They sleep.", citation: 1 },
    ];
    const record = answerRecord({
      answer: { kind: "answered", sentences, citations: [citation()] },
    });
    expect(texts(render(record))[0]).toBe(
      "They eat:\n• honey\n• fish\u00a0\\[1\\]\nThey sleep.\u00a0\\[1\\]",
    );
  });

  it("lists five sources and offers all", () => {
    const citations = Array.from({ length: 8 }, (_, i) => citation({ number: i + 1 }));
    const body = render(
      answerRecord({
        answer: { kind: "answered", sentences: [{ text: "So.", citation: 8 }], citations },
      }),
    );
    expect(texts(body)[1]?.split("\n")).toHaveLength(6);
    expect(allComponents(body).flatMap(({ options = [] }) => options)).toHaveLength(8);
  });

  it("is plain text where the settings want it", () => {
    const body = render(
      answerRecord({
        answer: {
          kind: "answered",
          sentences: [{ text: "So.", citation: 1 }],
          citations: [citation({ published: "2023-03-17" })],
        },
      }),
      { settings: plain, notes: ["Cut."] },
    );
    expect(body).toEqual({
      kind: "plain",
      content:
        "So.\u00a0\\[1\\]\n\n-# Sources\n1. **Bears** › Habits › Food, L3–5 · 2023-03-17\n-# Cut.",
    });
  });

  it("says in plain text that it goes on", () => {
    const { content } = render(long(1_000), { settings: plain }) as { content: string };
    expect(content).toMatch(/\\\[1\\\] …\n\n-# Sources\n1\. /);
  });

  it.each([
    ["components", settings],
    ["plain text", plain],
  ])("fits into a message of %s when everything is as long as it can be", (_, chosen) => {
    const stars = "*".repeat(1_000);
    const all = {
      title: stars,
      headings: [stars, stars, stars],
      publisher: stars,
      published: stars,
    };
    const citations = Array.from({ length: 25 }, (__, i) => citation({ ...all, number: i + 1 }));
    const sentences = citations.map(({ number }) => ({ text: "*".repeat(370), citation: number }));
    const worst = { kind: "answered" as const, sentences, citations, unanswered: [stars, stars] };
    const unsaid = notFound(...citations.map((one) => ({ ...one, quote: stars })));
    expect(
      messageFaults(
        render(answerRecord({ question: stars, answer: unsaid }), {
          settings: chosen,
          restate: true,
          notes: [stars.replaceAll("*", "x ")],
        }),
      ),
    ).toEqual([]);
    const record = answerRecord({ question: stars, answer: worst });
    const body = render(record, {
      settings: chosen,
      restate: true,
      notes: [stars.replaceAll("*", "x ")],
    });
    expect(messageFaults(body)).toEqual([]);
    expect(texts(body).join("\n")).toContain("\n5. **");
  });

  it("is never over Discord's limits and lets no text of others act, whatever it is", () => {
    const options = fc.record({
      settings: fc.constantFrom(settings, withHumans, plain),
      restate: fc.boolean(),
      notes: fc.array(
        fc.constantFrom(english.faults.notYours, english.faults.busy, "x".repeat(300)),
        {
          maxLength: 9,
        },
      ),
    });
    fc.assert(
      fc.property(anyRecord, options, (record, chosen) => {
        expect(messageFaults(render(record, chosen))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("renderMore", () => {
  const pagesOf = (record: AnswerRecord) => {
    const pages: string[] = [];
    for (let page = 0; page < 50; page++) {
      const body = renderMore(record, page, english);
      const [text = "", small] = texts(body);
      expect(messageFaults(body)).toEqual([]);
      pages.push(text);
      if (small === undefined || small === `-# Page ${page + 1} of ${page + 1}`) break;
    }
    return pages;
  };

  it("goes on where the answer stops, between sentences and with their numbers", () => {
    const record = long(1_000);
    const [first = "", ...more] = pagesOf(record);
    expect(first).toBe(texts(render(record))[0]);
    expect([first, ...more].join(" ")).toBe(
      record.answer.sentences.map(({ text }) => `${text}\u00a0\\[1\\]`).join(" "),
    );
    for (const page of more) expect(page).toMatch(/^Sentence .*\\\[1\\\]$/);
  });

  it("loses nothing, whatever the texts", () => {
    fc.assert(
      fc.property(hostileText(300), (text) => {
        const sentences = [
          { text, citation: 1 },
          { text: "End.", citation: 1 },
        ];
        const record = answerRecord({ answer: { kind: "answered", sentences, citations: [] } });
        const all = pagesOf(record).join("").replace(/\s/g, "");
        expect(all).toBe(`${escapeText(text)}\\[1\\]End.\\[1\\]`.replace(/\s/g, ""));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["first", 0, [true, false]],
    ["middle", 1, [false, false]],
    ["last", 999, [false, true]],
    ["one before the first", -1, [true, false]],
  ])("shows the %s page with the ways that there are", (_, page, disabled) => {
    const body = renderMore(long(1_000), page, english);
    const buttons = allComponents(body).filter(({ type }) => type === 2) as {
      disabled?: boolean;
    }[];
    expect(buttons.map((one) => one.disabled ?? false)).toEqual(disabled);
  });
});
