import { passageId } from "../passages/passage-id.js";
import { tagWords } from "./counts/tag-words.js";
import { createChronoDates } from "./dates/chrono-dates.js";
import { createDateReader } from "./dates/create-date-reader.js";
import { findEvents } from "./events/find-events.js";
import { findAbbreviations } from "./find-abbreviations.js";
import { findCounts } from "./find-counts.js";
import { findDefinitions } from "./find-definitions.js";
import { findDetails } from "./find-details.js";
import { findLists } from "./find-lists.js";
import { findPeople } from "./find-people.js";
import { findTopics } from "./find-topics.js";
import type { Finding } from "./finding.js";
import type { FactMiner } from "./mine-facts.js";
import { minedDocument } from "./mined-document.js";
import type { MinedDocument } from "./mined-document.js";
import { compromiseLexicon } from "./names/compromise-lexicon.js";
import { createNameReader } from "./names/create-name-reader.js";
import { placeFindings } from "./place-findings.js";

/** Puts the miner of facts together. Its word lists take some tens of milliseconds to load. */
export function createFactMiner(): FactMiner {
  const readDates = createDateReader(createChronoDates());
  const lexicon = compromiseLexicon();
  const readNames = createNameReader(lexicon);
  const find = (mined: MinedDocument): Finding[] => [
    ...findEvents(mined, { readDates, readNames, tagWords }),
    ...findPeople(mined, { lexicon }),
    ...findAbbreviations(mined),
    ...findCounts(mined, { tagWords }),
    ...findLists(mined, { tagWords }),
    ...findDefinitions(mined),
  ];
  return (document, passages) => {
    const mined = minedDocument(document, passages);
    const findings = find(mined);
    return {
      facts: placeFindings(mined, findings, {
        details: findDetails(document, passages),
        identify: passageId,
      }),
      topics: findTopics(mined, { readNames, lexicon, findings }),
    };
  };
}
