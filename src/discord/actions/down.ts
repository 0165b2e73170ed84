import { customId } from "../custom-id.js";
import type { ModalAction } from "../interactions/action.js";
import { castVote } from "./cast-vote.js";
import { reasonCharacters } from "./reason.js";
import { textModal } from "./text-modal.js";

/** `down:<record>`: votes an answer down and asks why; the vote counts without a reason too. */
export const downAction: ModalAction = {
  name: "down",
  kind: "modal",
  modal(use) {
    const { whyTitle, whyLabel, whyPlaceholder } = use.strings.feedback;
    const { id } = castVote(use, "down");
    return textModal({
      id: customId("reason", id),
      title: whyTitle,
      label: whyLabel,
      placeholder: whyPlaceholder,
      max: reasonCharacters,
    });
  },
};
