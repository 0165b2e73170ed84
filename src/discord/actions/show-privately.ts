import type { ActionUse } from "../interactions/action.js";
import type { MessageBody } from "../rendering/message-body.js";
import { privatePayload } from "../rendering/message-payload.js";
import type { PayloadOptions } from "../rendering/message-payload.js";

/**
 * Sends a message that the person alone sees and leaves the one that bears the component as it is. For
 * actions with the acknowledgement "update"; with another one the first message may not be private.
 */
export async function showPrivately(
  { interaction }: Pick<ActionUse, "interaction">,
  body: MessageBody,
  options?: PayloadOptions,
): Promise<void> {
  await interaction.followUp(privatePayload(body, options));
}
