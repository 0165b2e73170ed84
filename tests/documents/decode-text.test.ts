import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/documents/decode-text.js";

const bytesOf = (hexadecimal: string) => Buffer.from(hexadecimal.replaceAll(/\s/g, ""), "hex");
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const mark = "\ufeff";
const english = "Greetings from the harbour: all is well.\nSee you soon.";
const chinese = "网络空间的国际法问题在会议上得到了讨论。\n与会者同意加强合作。";

/** The beginning of a Russian, a Japanese and a Chinese sentence in encodings older than Unicode. */
const russian = "Протокол заседания рабочей группы по праву";
const windows1251 = bytesOf(
  `cff0eef2eeeaeeeb 20 e7e0f1e5e4e0ede8ff 20 f0e0e1eef7e5e9 20 e3f0f3efeffb 20 efee 20 eff0e0e2f3`,
);
const koi8 = bytesOf(
  `f0d2cfd4cfcbcfcc 20 dac1d3c5c4c1cec9d1 20 d2c1c2cfdec5ca 20 c7d2d5d0d0d9 20 d0cf 20 d0d2c1d7d5`,
);
const japanese = "これは日本語のテキストです。";
const shiftJis = bytesOf("82b182ea82cd93fa967b8cea82cc8365834c8358836782c582b78142");
const iso2022 = bytesOf("1b24422433246c244f467c4b5c386c244e2546252d253925482447243921231b2842");
const minutes = "会议记录：网络空间国际法研讨会在杭州举行。";
const gbk = bytesOf(
  "bbe1d2e9bcc7c2bca3bacdf8c2e7bfd5bce4b9fabccab7a8d1d0ccd6bbe1d4dababcd6ddbed9d0d0a1a3",
);
const quotes = bytesOf("497492732066696e65209720936f6b942080");

const decoded = (bytes: Uint8Array, label?: string) => {
  const result = decodeText(bytes, label === undefined ? {} : { label });
  return result.kind === "decoded" ? result.text : result.reason;
};

describe("decodeText()", () => {
  it.each([
    ["UTF-8", Buffer.from(chinese), chinese],
    ["UTF-8 with a byte order mark", Buffer.from(mark + chinese), chinese],
    ["UTF-8 with two of them", Buffer.from(mark + mark + chinese), chinese],
    ["UTF-16 LE with a byte order mark", Buffer.from(mark + chinese, "utf16le"), chinese],
    ["UTF-16 BE with a byte order mark", utf16be(mark + chinese), chinese],
    ["English in UTF-16 LE without one", Buffer.from(english, "utf16le"), english],
    ["English in UTF-16 BE without one", utf16be(english), english],
    ["Chinese in UTF-16 LE without one", Buffer.from(chinese, "utf16le"), chinese],
    ["Chinese in UTF-16 BE without one", utf16be(chinese), chinese],
    [
      "Latin-1",
      Buffer.from("Größe und Gewicht für Übergröße", "latin1"),
      "Größe und Gewicht für Übergröße",
    ],
    ["quotation marks of Windows-1252", quotes, "It’s fine — “ok” €"],
    ["Russian in Windows-1251", windows1251, russian],
    ["Russian in KOI8-R", koi8, russian],
    ["Japanese in Shift-JIS", shiftJis, japanese],
    ["Chinese in GBK", gbk, minutes],
    ["Japanese in ISO-2022-JP", iso2022, japanese],
    ["nothing", new Uint8Array(0), ""],
  ])("decodes %s", (_, bytes, text) => {
    expect(decoded(bytes)).toBe(text);
  });

  it("keeps line ends as they are", () => {
    expect(decoded(Buffer.from("a\r\nb\rc\n"))).toBe("a\r\nb\rc\n");
  });

  it("believes a label only where UTF-8 does not fit", () => {
    const short = Buffer.from("Müller", "latin1");
    expect(decoded(short, "iso-8859-1")).toBe("Müller");
    expect(decoded(Buffer.from("Müller"), "iso-8859-1")).toBe("Müller");
    expect(decoded(Buffer.from("Müller in Köln"), "no-such-encoding")).toBe("Müller in Köln");
  });

  it("says how many characters of a text are damaged", () => {
    const text = Buffer.concat([Buffer.from("é".repeat(200)), bytesOf("c3"), Buffer.from(" end")]);
    expect(decodeText(text)).toEqual({
      kind: "decoded",
      text: `${"é".repeat(200)}\ufffd end`,
      warnings: ["1 character is damaged"],
    });
  });

  it.each([
    ["NUL characters", Buffer.from(`${"text ".repeat(200)}\0`)],
    ["a PNG file", bytesOf("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")],
    ["an ELF file", bytesOf("7f454c4602010100000000000000000003003e0001000000")],
    ["control characters", Buffer.from("\u0001\u0002\u0003\u0004abc")],
    ["random bytes", randomBytes(4096)],
  ])("refuses %s", (_, bytes) => {
    expect(decoded(bytes)).toBe("it holds binary data, not text");
  });

  it.each([
    ["UTF-32", bytesOf("fffe0000 48000000 69000000")],
    ["a few characters of an encoding that they do not tell", bytesOf("bbe1d2e9bccdd2aa")],
    ["Chinese that might be UTF-16", bytesOf("bbe1d2e9bccdd2aaa3bacdf8c2e7bfd5bce4")],
    ["Czech that might be Western", bytesOf("50f8ed6c699a209e6c759d6f75e86bfd206bf9f2")],
    ["Korean in UTF-16 without a space", Buffer.from("회의—기록을정리한다", "utf16le")],
    ["one accented letter", Buffer.from("Café", "latin1")],
  ])("refuses %s rather than guess", (_, bytes) => {
    expect(decoded(bytes)).toBe("its character encoding cannot be told: save it as UTF-8");
  });

  it("refuses a text that was damaged before", () => {
    expect(decoded(Buffer.from("Gr\ufffd\ufffde und Gewicht f\ufffdr"))).toBe(
      "3 of its 21 characters are damaged",
    );
  });
});
