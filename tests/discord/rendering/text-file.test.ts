import { Buffer } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { textFile } from "../../../src/discord/rendering/text-file.js";

describe("textFile", () => {
  it("holds a text as UTF-8", () => {
    const { name, attachment } = textFile("a.csv", "né");
    expect([name, attachment.name]).toEqual(["a.csv", "a.csv"]);
    expect(attachment.attachment).toEqual(Buffer.from("né"));
  });

  it("compresses what Discord would not take", () => {
    const long = "many words ".repeat(1_000_000);
    const { name, attachment } = textFile("a.csv", long);
    const bytes = attachment.attachment as Buffer;
    expect([name, attachment.name]).toEqual(["a.csv.gz", "a.csv.gz"]);
    expect(bytes.length).toBeLessThan(8_000_000);
    expect(String(gunzipSync(bytes)) === long).toBe(true);
  });
});
