import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/documents/front-matter.js";

const read = (yaml: string) => {
  const matter = readFrontMatter(yaml);
  if (matter.kind !== "fields") return matter;
  const stated = Object.entries(matter.details).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(stated), warnings: matter.warnings };
};

describe("readFrontMatter()", () => {
  it("reads every field", () => {
    const yaml = `title: "The Harbour: a report"
publisher: Example Press
published: 17 March 2023
url: https://example.org/harbour
source: The library of Lindau, shelf 3
type: report
audience: staff
language: en-GB`;
    expect(read(yaml)).toEqual({
      title: "The Harbour: a report",
      publisher: "Example Press",
      published: "2023-03-17",
      url: "https://example.org/harbour",
      source: "The library of Lindau, shelf 3",
      type: "report",
      audience: "staff",
      language: "en-GB",
      warnings: [],
    });
  });

  it.each([
    ["a date", "published: 2023-03-17", { published: "2023-03-17" }],
    ["a timestamp", "published: !!timestamp 2023-03-17", { published: "2023-03-17" }],
    ["a year", "published: 2023", { published: "2023" }],
    ["words for a date", "published: spring 2023", { published: "spring 2023" }],
    ["other names", "Date: 2023-03\nlang: de", { published: "2023-03", language: "de" }],
    ["a list", "audience: [staff, board]", { audience: "staff, board" }],
    ["a number", "title: 1984", { title: "1984" }],
    ["a text of several lines", "title: >\n  One\n  two\n", { title: "One two" }],
    ["nothing", "title:\ntype: ''", {}],
    ["fields that are not ours", "tags: [a]\n__proto__: {x: 1}\nconstructor: y", {}],
  ])("reads %s", (_, yaml, details) => {
    expect(read(yaml)).toEqual({ ...details, warnings: [] });
  });

  it.each([
    ["title: {a: b}", "front matter: title is no text and is left out"],
    ["url: javascript:alert(1)", "front matter: url is no http or https address and is left out"],
    ["url: https://a b", "front matter: url is no http or https address and is left out"],
    ["language: English", "front matter: language is no BCP 47 code and is left out"],
  ])("leaves out %s with a warning", (yaml, warning) => {
    expect(read(yaml)).toEqual({ warnings: [warning] });
  });

  it.each([
    ["a fault", 'title: "not closed'],
    ["a key twice", "title: a\ntitle: b"],
    [
      "a bomb of aliases",
      [
        "a: &a [x,x,x,x,x,x,x,x,x]",
        ..."bcdefg".split("").map(
          (name, index) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${"abcdef".charAt(index)}`)
              .join(",")}]`,
        ),
      ].join("\n"),
    ],
  ])("leaves out front matter with %s, with a warning", (_, yaml) => {
    expect(read(yaml)).toEqual({
      warnings: [expect.stringMatching(/^front matter is left out: ./)],
    });
  });

  it.each([
    ["is not closed", 'audience: "staff'],
    ["stands in broken front matter", 'title: "not closed\naudience: staff'],
    ["is a map", "audience: {groups: [staff]}"],
  ])("skips the document when its audience %s", (_, yaml) => {
    expect(read(yaml)).toEqual({
      kind: "skipped",
      reason: "its front matter names an audience that cannot be read",
    });
  });

  it.each(["Just a sentence between two lines.", "- a\n- list", "", "# a comment"])(
    "takes %j for prose",
    (yaml) => {
      expect(read(yaml)).toEqual({ kind: "prose" });
    },
  );
});
