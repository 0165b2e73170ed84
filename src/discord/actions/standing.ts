import type { ActionUse } from "../interactions/action.js";
import type { MessageBody } from "../rendering/message-body.js";

/** The message that bears the component, as it stands; without components where there is none. */
export function standing({
  interaction,
}: Pick<ActionUse, "interaction">): Extract<MessageBody, { kind: "components" }> {
  const components = interaction.message?.components.map((one) => one.toJSON()) ?? [];
  return { kind: "components", components };
}
