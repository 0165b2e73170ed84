import { describe, expect, it } from "vitest";
import { ApiError } from "../../../src/sandbox/api-error.js";
import { readMessageForm } from "../../../src/sandbox/forms/message-form.js";
import { readModalForm } from "../../../src/sandbox/forms/modal-form.js";

const v2 = 32768;
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more = {}) => ({
  type: 2,
  style: 1,
  custom_id,
  label: "x",
  ...more,
});
const select = (more = {}) => ({
  type: 3,
  custom_id: "s",
  options: [{ label: "a", value: "a" }],
  ...more,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: "x", value: String(at) }));
const buttons = (count: number) => Array.from({ length: count }, (_, at) => button(`${at}`));

/** The codes of a refused form, each with the fields that lead to it. */
function faultsOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return flat(error.errors ?? {}, "");
  }
}

function flat(errors: object, path: string): string[] {
  return Object.entries(errors).flatMap(([key, inner]) =>
    key === "_errors"
      ? (inner as { code: string }[]).map(({ code }) => `${path}: ${code}`)
      : flat(inner as object, path ? `${path}.${key}` : key),
  );
}

describe("a message form", () => {
  it.each<[string, object]>([
    ["2,000 characters", { content: "x".repeat(2000) }],
    [
      "five buttons in each of five rows",
      {
        components: [1, 2, 3, 4, 5].map((it) =>
          row(...buttons(5).map((b) => ({ ...b, custom_id: `${it} ${b.custom_id}` }))),
        ),
      },
    ],
    ["a link", { components: [row({ type: 2, style: 5, url: "https://a.b", label: "x" })] }],
    ["25 options", { components: [row(select({ options: options(25), max_values: 25 }))] }],
    [
      "4,000 characters of text displays",
      { flags: v2, components: [text("x".repeat(2000)), text("x".repeat(2000))] },
    ],
    [
      "40 components, nested",
      {
        flags: v2,
        components: [{ type: 17, components: Array.from({ length: 39 }, () => text("x")) }],
      },
    ],
    [
      "a section with a button",
      { flags: v2, components: [{ type: 9, components: [text("x")], accessory: button("a") }] },
    ],
    ["null for what is absent", { content: null, embeds: null, components: null, flags: null }],
    ["unknown fields", { content: "x", surprise: 1 }],
    [
      "an emoji instead of a label",
      { components: [row({ type: 2, style: 1, custom_id: "a", emoji: { name: "◀️" } })] },
    ],
    [
      "25 fields",
      { embeds: [{ fields: Array.from({ length: 25 }, () => ({ name: "n", value: "v" })) }] },
    ],
  ])("takes %s", (_, form) => {
    expect(faultsOf(() => readMessageForm(form))).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ["2,001 characters", { content: "x".repeat(2001) }, ["content: BASE_TYPE_MAX_LENGTH"]],
    ["content that is no text", { content: 5 }, ["content: STRING_TYPE_CONVERT"]],
    ["a list that is none", { components: {} }, ["components: LIST_TYPE_CONVERT"]],
    [
      "six rows",
      { components: [1, 2, 3, 4, 5, 6].map((it) => row(button(`${it}`))) },
      ["components: BASE_TYPE_MAX_LENGTH"],
    ],
    [
      "six buttons in a row",
      { components: [row(...buttons(6))] },
      ["components.0.components: BASE_TYPE_BAD_LENGTH"],
    ],
    ["an empty row", { components: [row()] }, ["components.0.components: BASE_TYPE_BAD_LENGTH"]],
    [
      "two selects in a row",
      { components: [row(select(), select({ custom_id: "t" }))] },
      ["components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED"],
    ],
    [
      "a text display without the flag",
      { components: [text("x")] },
      ["components.0: UNION_TYPE_CHOICES"],
    ],
    [
      "content with the flag",
      { flags: v2, content: "x", components: [text("x")] },
      ["content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
    ],
    [
      "embeds with the flag",
      { flags: v2, embeds: [{ title: "x" }] },
      ["embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
    ],
    [
      "41 components, nested",
      {
        flags: v2,
        components: [{ type: 17, components: Array.from({ length: 40 }, () => text("x")) }],
      },
      ["components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"],
    ],
    [
      "4,001 characters of text displays",
      { flags: v2, components: [text("x".repeat(4000)), text("x")] },
      ["components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"],
    ],
    [
      "an empty text display",
      { flags: v2, components: [text("")] },
      ["components.0.content: BASE_TYPE_BAD_LENGTH"],
    ],
    [
      "a section without an accessory",
      { flags: v2, components: [{ type: 9, components: [text("x")] }] },
      ["components.0.accessory: BASE_TYPE_REQUIRED"],
    ],
    [
      "a container in a container",
      {
        flags: v2,
        components: [{ type: 17, components: [{ type: 17, components: [text("x")] }] }],
      },
      ["components.0.components.0: UNION_TYPE_CHOICES"],
    ],
    [
      "a custom id twice",
      { components: [row(button("a"), button("a"))] },
      ["components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED"],
    ],
    [
      "a custom id of 101 characters",
      { components: [row(button("x".repeat(101)))] },
      ["components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH"],
    ],
    [
      "a label of 81 characters",
      { components: [row(button("a", { label: "x".repeat(81) }))] },
      ["components.0.components.0.label: BASE_TYPE_MAX_LENGTH"],
    ],
    [
      "a button without a custom id",
      { components: [row({ type: 2, style: 1, label: "x" })] },
      ["components.0.components.0.custom_id: BASE_TYPE_REQUIRED"],
    ],
    [
      "a link with a custom id",
      { components: [row(button("a", { style: 5, url: "https://a.b" }))] },
      ["components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
    ],
    [
      "a link to a script",
      { components: [row({ type: 2, style: 5, label: "x", url: "javascript:1" })] },
      ["components.0.components.0.url: URL_TYPE_INVALID_SCHEME"],
    ],
    [
      "a word for an emoji",
      { components: [row(button("a", { emoji: { name: "tick" } }))] },
      ["components.0.components.0.emoji.name: BUTTON_COMPONENT_INVALID_EMOJI"],
    ],
    [
      "no options",
      { components: [row(select({ options: [] }))] },
      ["components.0.components.0.options: BASE_TYPE_BAD_LENGTH"],
    ],
    [
      "26 options",
      { components: [row(select({ options: options(26) }))] },
      ["components.0.components.0.options: BASE_TYPE_BAD_LENGTH"],
    ],
    [
      "an option's value twice",
      {
        components: [
          row(
            select({
              options: [
                { label: "a", value: "a" },
                { label: "b", value: "a" },
              ],
            }),
          ),
        ],
      },
      ["components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"],
    ],
    [
      "a description of 101 characters",
      {
        components: [
          row(select({ options: [{ label: "a", value: "a", description: "x".repeat(101) }] })),
        ],
      },
      ["components.0.components.0.options.0.description: BASE_TYPE_MAX_LENGTH"],
    ],
    [
      "more values than options",
      { components: [row(select({ max_values: 2 }))] },
      ["components.0.components.0.max_values: NUMBER_TYPE_MAX"],
    ],
    ["an empty embed", { embeds: [{}] }, ["embeds.0.description: BASE_TYPE_REQUIRED"]],
    [
      "26 fields",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "n", value: "v" })) }] },
      ["embeds.0.fields: BASE_TYPE_MAX_LENGTH"],
    ],
    [
      "6,001 characters of embeds",
      { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
      ["embeds: MAX_EMBED_SIZE_EXCEEDED"],
    ],
    [
      "11 embeds",
      { embeds: Array.from({ length: 11 }, () => ({ title: "x" })) },
      ["embeds: BASE_TYPE_MAX_LENGTH"],
    ],
    [
      "users both parsed and listed",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      ["allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"],
    ],
    [
      "an unknown kind of mention",
      { content: "x", allowed_mentions: { parse: ["user"] } },
      ["allowed_mentions.parse.0: BASE_TYPE_CHOICES"],
    ],
    [
      "two faults",
      { content: "x".repeat(2001), embeds: [{}] },
      ["content: BASE_TYPE_MAX_LENGTH", "embeds.0.description: BASE_TYPE_REQUIRED"],
    ],
  ])("refuses %s", (_, form, faults) => {
    expect(faultsOf(() => readMessageForm(form))).toEqual(faults);
  });

  it("keeps the Components V2 flag of a message that has it", () => {
    const before = { content: "", embeds: [], flags: v2 };
    expect(faultsOf(() => readMessageForm({ components: [text("x")] }, { before }))).toEqual([]);
    expect(faultsOf(() => readMessageForm({ flags: 0 }, { before }))).toEqual([
      "flags: MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
    ]);
  });

  it("gets the flag only when its content goes", () => {
    const before = { content: "x", embeds: [], flags: 0 };
    const components = [text("x")];
    expect(faultsOf(() => readMessageForm({ flags: v2, components }, { before }))).toEqual([
      "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ]);
    const emptied = { flags: v2, components, content: null };
    expect(faultsOf(() => readMessageForm(emptied, { before }))).toEqual([]);
  });
});

describe("a modal form", () => {
  const input = { type: 4, custom_id: "i", style: 1 };
  const label = (component: object) => ({ type: 18, label: "x", component });
  const modal = (...components: object[]) => ({ custom_id: "m", title: "x", components });

  it.each<[string, object]>([
    ["a labelled input", modal(label(input))],
    ["an input in a row", modal({ type: 1, components: [{ ...input, label: "x" }] })],
    ["a select and a text", modal(text("x"), label(select()))],
  ])("takes %s", (_, form) => {
    expect(faultsOf(() => readModalForm(form))).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    [
      "a title of 46 characters",
      { ...modal(label(input)), title: "x".repeat(46) },
      ["title: BASE_TYPE_BAD_LENGTH"],
    ],
    ["no components", modal(), ["components: BASE_TYPE_BAD_LENGTH"]],
    [
      "six components",
      modal(...[1, 2, 3, 4, 5, 6].map((it) => label({ ...input, custom_id: `${it}` }))),
      ["components: BASE_TYPE_BAD_LENGTH"],
    ],
    ["a button", modal(button("a")), ["components.0: UNION_TYPE_CHOICES"]],
    [
      "an input of 4,001 characters",
      modal(label({ ...input, value: "x".repeat(4001) })),
      ["components.0.component.value: BASE_TYPE_MAX_LENGTH"],
    ],
    [
      "a custom id twice",
      modal(label(input), label(input)),
      ["components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED"],
    ],
    [
      "a label of 46 characters",
      modal({ ...label(input), label: "x".repeat(46) }),
      ["components.0.label: BASE_TYPE_BAD_LENGTH"],
    ],
  ])("refuses %s", (_, form, faults) => {
    expect(faultsOf(() => readModalForm(form))).toEqual(faults);
  });
});
