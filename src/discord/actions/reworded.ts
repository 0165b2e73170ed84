import { ask } from "../asking/ask.js";
import type { ActionUse, RespondingAction } from "../interactions/action.js";
import { closingTime } from "../interactions/closing-time.js";
import { askInPlace } from "./ask-in-place.js";
import { findRecord } from "./find-record.js";
import { isShownBy } from "./find-shown-record.js";
import { privateReply } from "./private-reply.js";
import { submittedText } from "./submitted-text.js";

/**
 * `reworded:<record>`, a modal: asks again. For the asker the message of the answer changes, if that is
 * the one below the modal; anybody else gets an answer of their own, which they alone see.
 */
export const rewordedAction: RespondingAction = {
  name: "reworded",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    const record = findRecord(use);
    const text = submittedText(use);
    const changes = record.askerId === use.person.userId && isShownBy(record, use);
    await (changes ? askInPlace(record, { text, restate: true }, use) : askPrivately(text, use));
  },
};

async function askPrivately(text: string, use: ActionUse): Promise<void> {
  const { person, interaction } = use;
  const show = privateReply(use);
  const until = closingTime(interaction);
  const asked = await ask({ text, person, restate: true, isPrivate: true, show, until }, use);
  await show(asked.body);
}
