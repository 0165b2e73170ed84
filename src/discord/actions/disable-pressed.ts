import type { ActionUse } from "../interactions/action.js";
import { isGone } from "../interactions/explain-failure.js";
import { disableButton } from "../rendering/disable-button.js";
import { standing } from "./standing.js";

/**
 * Disables the button that was pressed, where it stands. All else of its message stays as it is; one that
 * was deleted meanwhile is none the worse. For actions with the acknowledgement "update".
 */
export async function disablePressed(use: Pick<ActionUse, "interaction" | "show">): Promise<void> {
  const stood = standing(use);
  if (stood.components.length === 0) return;
  const components = disableButton(stood.components, use.interaction.customId);
  await use.show({ kind: "components", components }).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
