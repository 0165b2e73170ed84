import type { Library } from "../../library/library.js";
import { recordedCitation } from "../rendering/record-answer.js";
import type { Cited } from "../rendering/render-passage.js";

/** The footnote of the fact with this id; undefined when the index in use has none. */
export async function citedFact(
  id: string | undefined,
  library: Pick<Library, "facts" | "citeFacts">,
): Promise<Cited | undefined> {
  const fact = id === undefined ? undefined : library.facts().find(id);
  const [cited] = fact ? await library.citeFacts([fact]) : [];
  return cited && { factId: cited.fact.id, citation: recordedCitation(cited.citation) };
}
