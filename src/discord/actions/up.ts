import type { RespondingAction } from "../interactions/action.js";
import { notice } from "../rendering/notice.js";
import { castVote } from "./cast-vote.js";

/** `up:<record>`: votes an answer up and thanks the person alone. */
export const upAction: RespondingAction = {
  name: "up",
  kind: "responding",
  acknowledge: "private",
  async run(use) {
    castVote(use, "up");
    await use.show(notice(use.strings.feedback.thanks, use));
  },
};
