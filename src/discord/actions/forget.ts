import { customId } from "../custom-id.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderCard } from "../rendering/card.js";
import { button, buttonRows } from "../rendering/components.js";
import type { MessageBody } from "../rendering/message-body.js";
import type { Strings } from "../strings/strings.js";
import { isEphemeral } from "./find-shown-record.js";

/** `forget[:<step>]`: deletes what is stored about the person who presses, once they have confirmed it. */
export const forgetAction: RespondingAction = {
  kind: "responding",
  name: "forget",
  acknowledge: "update",
  async run(use) {
    const { person, services, strings } = use;
    const { privacy, faults } = strings;
    // `/privacy` answers the person alone; any other message with this button is made up.
    if (!isEphemeral(use.interaction)) throw new Refusal(faults.outdated);
    const [step] = use.parts;
    if (step === "confirmed") {
      const removed = services.records.forget(person.userId);
      await use.show(sentence(removed === 0 ? privacy.nothing : privacy.forgotten(removed)));
    } else if (step === "cancelled") {
      await use.show(sentence(privacy.unchanged));
    } else {
      await use.show(confirmation(strings));
    }
  },
};

function confirmation({ privacy, buttons }: Strings): MessageBody {
  const rows = buttonRows([
    button({ id: customId("forget", "confirmed"), label: buttons.forgetForGood, style: "danger" }),
    button({ id: customId("forget", "cancelled"), label: buttons.cancel }),
  ]);
  return renderCard({ state: "failed", texts: [privacy.confirm], rows }, { plainText: false });
}

function sentence(text: string): MessageBody {
  return renderCard({ texts: [text] }, { plainText: false });
}
