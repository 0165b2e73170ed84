import type { ActionUse } from "../interactions/action.js";
import { persist } from "../interactions/persist.js";
import type { MessageBody } from "../rendering/message-body.js";
import { messagePayload, privatePayload } from "../rendering/message-payload.js";

/**
 * A way to show the person alone a message, and to change it when it is shown again. For actions with
 * the acknowledgement "update".
 */
export function privateReply({
  interaction,
}: Pick<ActionUse, "interaction">): (body: MessageBody) => Promise<void> {
  let shownId: string | undefined;
  return async (body) => {
    const message = shownId;
    if (message === undefined) {
      ({ id: shownId } = await interaction.followUp(privatePayload(body)));
    } else {
      await persist(() => interaction.editReply({ ...messagePayload(body), message }));
    }
  };
}
