import fc from "fast-check";

const scraps = [
  ...Array.from("#-*_`~|<>[]()@:\\/.+=!&\n\r\t a1é字"),
  "# ",
  "## ",
  "-# ",
  "> ",
  ">>> ",
  "- ",
  "* ",
  "1. ",
  "12. ",
  "```",
  "```js\n",
  "||",
  "**",
  "__",
  "~~",
  "[a](https://evil.example)",
  "<https://evil.example>",
  "https://evil.example/a_b",
  "HTTP://evil.example",
  "discord.gg/abc",
  "<@1>",
  "<@!1>",
  "<@&1>",
  "<#1>",
  "<t:1:R>",
  "<:e:1>",
  "<a:e:1>",
  "</ask:1>",
  "<id:guide>",
  "@everyone",
  "@here",
  "@\u200beveryone",
  ":smile:",
  "12:30:45",
  "\\",
  "\\\\",
  "\r\n",
  "\u2028",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u200d",
  "\ufe0f",
  "\u3164",
  "\u0301".repeat(9),
  "\ud83d",
  "\ude00",
  "😀",
  "👩‍👩‍👧",
  "\u0000",
  "\u001b[31m",
  "word",
  "A sentence ends. ",
  "x".repeat(80),
  "字".repeat(80),
  " ".repeat(9),
  "\n\n\n\n",
];

const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .map((code) => String.fromCodePoint(code));

/** Texts made of all that Discord or a reader could stumble over. */
export function hostileText(maxLength = 60): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...scraps) }, anyCharacter), {
      maxLength,
      size: "max",
    })
    .map((parts) => parts.join(""));
}
