import { questionCharacters } from "../asking/ask.js";
import { customId } from "../custom-id.js";
import type { ModalAction } from "../interactions/action.js";
import { findRecord } from "./find-record.js";
import { textModal } from "./text-modal.js";

/** `reword:<record>`: asks for other words for a question that was not answered. */
export const rewordAction: ModalAction = {
  name: "reword",
  kind: "modal",
  modal(use) {
    const { id, question } = findRecord(use);
    const { title, label } = use.strings.reword;
    return textModal({
      id: customId("reworded", id),
      title,
      label,
      value: question,
      max: questionCharacters,
    });
  },
};
