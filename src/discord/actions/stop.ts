import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";

/**
 * `stop:<record>` on an answer that is being written: ends it, for the asker and for moderators. What
 * has passed stays, and whoever writes it shows it. After a restart there is nothing to end.
 */
export const stopAction: RespondingAction = {
  name: "stop",
  kind: "responding",
  acknowledge: "update",
  run({ parts: [id = ""], services, person, strings }) {
    const outcome = services.drafts.stop(id, person);
    if (outcome === "notTheirs") throw new Refusal(strings.faults.notYours);
    if (outcome === "over") throw new Refusal(strings.writing.over);
    return Promise.resolve();
  },
};
