import { admitHere } from "../asking/admit.js";
import type { ActionUse, RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord } from "../records/answer-record.js";
import { restated } from "../rendering/answer-parts.js";
import { isRetriable } from "../rendering/writing-notes.js";
import { askInPlace } from "./ask-in-place.js";
import { findShownRecord } from "./find-shown-record.js";

/**
 * `retry:<record>` on an answer that a chat model did not write, or not to the end: asks it again and
 * puts its answer in the place of the other. For the asker.
 */
export const retryAction: RespondingAction = {
  name: "retry",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    const { person, services, strings, interaction } = use;
    admitHere(use);
    const record = findShownRecord(use);
    if (record.askerId !== person.userId) throw new Refusal(strings.writing.notAsker);
    if (!isRetriable(record.answer)) throw new Refusal(strings.faults.outdated);
    if (services.drafts.isWritten(record.id)) throw new Refusal(strings.faults.busy);
    const restate = showsQuestion(record, interaction);
    // Pressed once is enough, and what follows may take a while.
    const question = { text: record.question, anew: true, restate, isPressedOnce: true };
    await askInPlace(record, question, use);
  },
};

/** Whether the message says the question above the answer. */
function showsQuestion(
  { question }: AnswerRecord,
  { message }: Pick<ActionUse["interaction"], "message">,
): boolean {
  const shown = JSON.stringify(message?.components.map((component) => component.toJSON()) ?? []);
  return shown.includes(JSON.stringify(restated(question)));
}
