import { shorten } from "../../passages/shorten.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { notice } from "../rendering/notice.js";
import { findRecord } from "./find-record.js";
import { submittedText } from "./submitted-text.js";

/** Most characters of a reason. */
export const reasonCharacters = 500;

/** `reason:<record>`, a modal: keeps why the person has voted an answer down. */
export const reasonAction: RespondingAction = {
  name: "reason",
  kind: "responding",
  acknowledge: "private",
  async run(use) {
    const { services, person, strings } = use;
    const { id } = findRecord(use);
    const text = shorten(submittedText(use), reasonCharacters);
    const isKept =
      text === "" || services.records.addReason(id, { userId: person.userId, reason: text });
    if (!isKept) throw new Refusal(strings.faults.tooOld);
    await use.show(notice(strings.feedback.noted, use));
  },
};
