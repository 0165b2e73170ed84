import { createFacts } from "../facts/create-facts.js";
import type { FactsOptions } from "../facts/create-facts.js";
import type { Facts } from "../facts/facts.js";
import { createBreather } from "../index/create-breather.js";
import type { Generation } from "../index/open-generation.js";
import { passageId } from "../passages/passage-id.js";

/** Reads the facts of a generation and makes them ready to be looked up, with pauses. */
export async function prepareFacts(
  generation: Generation,
  options: Pick<FactsOptions, "editDistance">,
): Promise<Facts> {
  return createFacts(await generation.readFacts(), {
    ...options,
    identify: passageId,
    breathe: createBreather(),
  });
}
