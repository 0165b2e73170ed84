import { admitHere } from "../asking/admit.js";
import { citedFact } from "../facts/cited-fact.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderLostPassage } from "../rendering/render-lost-passage.js";
import { renderPassage } from "../rendering/render-passage.js";
import { selectedValue } from "./selected-value.js";

/** `cited`, a select of the ids of facts: shows the passage of one, its words in bold. */
export const citedAction: RespondingAction = {
  name: "cited",
  kind: "responding",
  acknowledge: "private",
  async run(use) {
    const { services, strings } = use;
    admitHere(use);
    const cited = await citedFact(selectedValue(use), services.library);
    if (!cited) throw new Refusal(strings.passage.gone);
    const opened = await services.library.openPassage(cited.citation.passageId);
    await use.show(
      opened
        ? renderPassage(opened, { strings, cited })
        : renderLostPassage(cited.citation, strings),
    );
  },
};
