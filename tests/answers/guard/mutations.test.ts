import { describe, expect, it } from "vitest";
import { checkClaim } from "../../../src/answers/guard/check-claim.js";
import type { Claim } from "../../../src/answers/guard/claim.js";
import { createSplitter } from "../../../src/compose.js";
import { laterPassages } from "./later-pairs.js";
import { pairedPassages as firstPassages } from "./pairs.js";

const pairedPassages = [...firstPassages, ...laterPassages];
const parts = { splitTerms: createSplitter() };

interface Case extends Claim {
  readonly kind: string;
}

const truths: Case[] = [];
const lies: Case[] = [];
for (const [index, { text: passage, context, pairs }] of pairedPassages.entries()) {
  const other = pairedPassages[(index + 1) % pairedPassages.length];
  for (const [at, { quote, truths: paraphrases, lies: told }] of pairs.entries()) {
    const first = paraphrases[0] ?? "";
    const claim = { quote, passage, context };
    truths.push(...paraphrases.map((text) => ({ ...claim, text, kind: "truth" })));
    truths.push({ ...claim, text: quote, kind: "the quote itself" });
    lies.push(...told.map(([kind, text]) => ({ ...claim, text, kind })));
    const elsewhere = other?.pairs[at]?.quote ?? "";
    lies.push({ ...claim, text: first, quote: elsewhere, kind: "quote of another passage" });
    const invented = quote.replace(/\p{L}{5,}/u, "wholly");
    lies.push({ ...claim, text: first, quote: invented, kind: "invented quote" });
  }
}

const verdictOf = (claim: Claim) => checkClaim(claim, parts);
const shown = (wrong: readonly Case[]): string =>
  wrong
    .map((one) => {
      const verdict = verdictOf(one);
      const why = verdict.kind === "supported" ? "" : ` (${verdict.reason}: ${verdict.what ?? ""})`;
      return `${one.kind}: ${one.text}${why}\n    quote: ${one.quote}`;
    })
    .join("\n");

describe("the guard", () => {
  const survived = lies.filter((lie) => verdictOf(lie).kind === "supported");
  const cut = truths.filter((truth) => verdictOf(truth).kind === "unsupported");

  it("is tried on eighty quotes", () => {
    expect(pairedPassages.flatMap(({ pairs }) => pairs)).toHaveLength(80);
  });

  it("cuts at least 97 % of lies", () => {
    expect(1 - survived.length / lies.length, shown(survived)).toBeGreaterThanOrEqual(0.97);
  });

  it("keeps at least 95 % of what is said in other words", () => {
    expect(1 - cut.length / truths.length, shown(cut)).toBeGreaterThanOrEqual(0.95);
  });

  it.each([...new Set(lies.map(({ kind }) => kind))])(
    "cuts at least nine of ten lies of: %s",
    (kind) => {
      const ofKind = lies.filter((lie) => lie.kind === kind);
      const left = survived.filter((lie) => lie.kind === kind);
      expect(1 - left.length / ofKind.length, shown(left)).toBeGreaterThanOrEqual(0.9);
    },
  );
});
