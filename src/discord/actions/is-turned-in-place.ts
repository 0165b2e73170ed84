import type { ActionUse } from "../interactions/action.js";
import { isEphemeral } from "./find-shown-record.js";

/**
 * Whether a button changes the message that bears it: a private one, or one that answers a command of
 * the person who presses. Anybody can make up a custom id, so that the message must really bear it.
 */
export function isTurnedInPlace({
  interaction,
  person,
}: Pick<ActionUse, "interaction" | "person">): boolean {
  const { message, customId } = interaction;
  if (isEphemeral(interaction)) return true;
  if (message?.interactionMetadata?.user.id !== person.userId) return false;
  const shown = JSON.stringify(message.components.map((component) => component.toJSON()));
  return shown.includes(`"custom_id":${JSON.stringify(customId)}`);
}
