import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderMore } from "../rendering/render-more.js";
import { findRecord } from "./find-record.js";
import { isEphemeral } from "./find-shown-record.js";
import { showPrivately } from "./show-privately.js";

/**
 * `more:<record>:<page>` on an answer: shows its next page to the person alone; with `:p` or `:n` behind
 * it, on such a page: turns it.
 */
export const moreAction: RespondingAction = {
  name: "more",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    const { parts, strings, interaction } = use;
    const record = findRecord(use);
    const [, page = "", way] = parts;
    if (!/^\d{1,4}$/.test(page)) throw new Refusal(strings.faults.outdated);
    const body = renderMore(record, Number(page), strings);
    const isTurned = way !== undefined && isEphemeral(interaction);
    await (isTurned ? use.show(body) : showPrivately(use, body));
  },
};
