import type { Generation } from "../index/open-generation.js";
import type { OpenedPassage } from "./library.js";

/** Reads a passage by its id; undefined when the generation does not have it. */
export async function openPassage(
  generation: Generation,
  id: string,
): Promise<OpenedPassage | undefined> {
  const number = generation.findPassage(id);
  if (number === undefined) return undefined;
  const [passage] = await generation.readPassages([number]);
  if (!passage) return undefined;
  const document = generation.documentOf(number);
  const { firstPassage, passageCount } = document;
  const idOf = (neighbor: number): string | undefined =>
    neighbor >= firstPassage && neighbor < firstPassage + passageCount
      ? generation.passageId(neighbor)
      : undefined;
  return { passage, document, previousId: idOf(number - 1), nextId: idOf(number + 1) };
}
