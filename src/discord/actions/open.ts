import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderLostPassage } from "../rendering/render-lost-passage.js";
import { renderPassage } from "../rendering/render-passage.js";
import { findRecord } from "./find-record.js";
import { selectedValue } from "./selected-value.js";

/** `open:<record>`, a select of the numbers of sources: shows the passage, the cited words in bold. */
export const openAction: RespondingAction = {
  name: "open",
  kind: "responding",
  acknowledge: "private",
  async run(use) {
    const { services, strings } = use;
    const record = findRecord(use);
    const chosen = selectedValue(use);
    const citation = record.answer.citations.find(({ number }) => String(number) === chosen);
    if (!citation) throw new Refusal(strings.faults.tooOld);
    const opened = await services.library.openPassage(citation.passageId);
    await use.show(
      opened
        ? renderPassage(opened, { strings, cited: { recordId: record.id, citation } })
        : renderLostPassage(citation, strings),
    );
  },
};
