import type { ActionUse } from "../interactions/action.js";

/** What was chosen in a select; undefined for any other interaction. */
export function selectedValue({ interaction }: Pick<ActionUse, "interaction">): string | undefined {
  return interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
}
