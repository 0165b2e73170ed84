import type { ActionUse } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { textField } from "./text-modal.js";

/**
 * What was typed into a `textModal`, without white space at its ends.
 *
 * @throws {Refusal} when the interaction submits no such modal.
 */
export function submittedText({
  interaction,
  strings,
}: Pick<ActionUse, "interaction" | "strings">): string {
  const isThere = interaction.isModalSubmit() && interaction.fields.fields.has(textField);
  if (!isThere) throw new Refusal(strings.faults.outdated);
  return interaction.fields.getTextInputValue(textField).toWellFormed().trim();
}
