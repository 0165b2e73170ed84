import { ask } from "../asking/ask.js";
import type { RespondingAction } from "../interactions/action.js";
import { findRecord } from "./find-record.js";
import { isShownBy } from "./find-shown-record.js";
import { showPrivately } from "./show-privately.js";
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
    const { person, settings, services, strings } = use;
    const record = findRecord(use);
    const text = submittedText(use);
    const changes = record.askerId === person.userId && isShownBy(record, use);
    const asked = await ask(
      {
        text,
        person,
        restate: true,
        isPrivate: changes ? record.isPrivate : true,
        ...(changes ? { replaces: record } : {}),
      },
      // A message of components cannot become one of plain text.
      {
        services,
        strings,
        settings: { ...settings, plainText: changes ? false : settings.plainText },
      },
    );
    await (changes && asked.kind === "answered"
      ? use.show(asked.body)
      : showPrivately(use, asked.body));
  },
};
