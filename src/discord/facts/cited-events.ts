import type { EventFact } from "../../facts/fact.js";
import type { CitedFact } from "../../library/library.js";
import type { RecordedCitation } from "../records/answer-record.js";
import { recordedCitation } from "../rendering/record-answer.js";

/** An event and its footnote. */
export interface CitedEvent {
  readonly event: EventFact;
  /** Its number is that of its passage, as in answers: those of one passage share it. */
  readonly citation: RecordedCitation;
}

/** The events among cited facts, their passages numbered from 1 in the order of first use. */
export function citedEvents(cited: readonly CitedFact[]): CitedEvent[] {
  const passages: string[] = [];
  return cited.flatMap(({ fact, citation }) => {
    if (fact.kind !== "event") return [];
    const { id } = citation.passage;
    if (!passages.includes(id)) passages.push(id);
    const number = passages.indexOf(id) + 1;
    return [{ event: fact, citation: { ...recordedCitation(citation), number } }];
  });
}
