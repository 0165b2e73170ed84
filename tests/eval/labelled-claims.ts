import { readFileSync } from "node:fs";
import { z } from "zod/v4";

/** A sentence, what is to support it, and whether people found that it does. */
export interface LabelledClaim {
  readonly claim: string;
  readonly evidence: string;
  readonly isSupported: boolean;
  /** Claims about the same have the same: none of them is learned from when another is measured. */
  readonly group: string;
}

const line = z.object({
  claim: z.string(),
  question: z.string().optional(),
  evidence: z.array(z.object({ text: z.string().nullish() })),
  label: z.union([z.literal(0), z.literal(1), z.null()]),
});

export const claimsFile = (name: string): string => `../shared/eval/${name}/claims.jsonl`;

/** Reads the claims of a set that have a label and a text. */
export function readClaims(name: string): LabelledClaim[] {
  const lines = readFileSync(claimsFile(name), "utf8").trim().split("\n");
  return lines.flatMap((text) => {
    const { claim, question, evidence, label } = line.parse(JSON.parse(text));
    const texts = [...new Set(evidence.map((one) => one.text ?? ""))].filter((one) => one !== "");
    const joined = texts.join("\n\n");
    if (label === null || joined === "") return [];
    return [{ claim, evidence: joined, isSupported: label === 1, group: question ?? joined }];
  });
}
