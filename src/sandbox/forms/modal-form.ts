import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import { z } from "zod/v4";
import { componentId, customId } from "./button-form.js";
import { componentFaults } from "./component-faults.js";
import { kinds, list, optional, text, whole } from "./fields.js";
import { formError } from "./form-error.js";
import { textDisplayForm } from "./message-component-forms.js";
import { readForm } from "./read-form.js";
import { entitySelectForm, stringSelectForm } from "./select-forms.js";

const field = { ...componentId, custom_id: customId, required: optional(z.boolean()) };

const textInput = z.object({
  type: z.literal(ComponentType.TextInput),
  ...field,
  style: whole(1, 2),
  min_length: optional(whole(0, 4000)),
  max_length: optional(whole(1, 4000)),
  value: optional(text(0, 4000)),
  placeholder: optional(text(0, 100)),
});

/** In an action row, an input has its own label. */
const labelledInput = z.object({ ...textInput.shape, label: text(1, 45) });

const fileUpload = z.object({
  type: z.literal(ComponentType.FileUpload),
  ...field,
  min_values: optional(whole(0, 10)),
  max_values: optional(whole(1, 10)),
});

const choice = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: optional(text(0, 100)),
  default: optional(z.boolean()),
});

const radioGroup = z.object({
  type: z.literal(ComponentType.RadioGroup),
  ...field,
  options: list(choice, 2, 10),
});

const checkboxGroup = z.object({
  type: z.literal(ComponentType.CheckboxGroup),
  ...field,
  options: list(choice, 1, 10),
  min_values: optional(whole(0, 10)),
  max_values: optional(whole(1, 10)),
});

const checkbox = z.object({
  type: z.literal(ComponentType.Checkbox),
  ...componentId,
  custom_id: customId,
  default: optional(z.boolean()),
});

const label = z.object({
  type: z.literal(ComponentType.Label),
  ...componentId,
  label: text(1, 45),
  description: optional(text(0, 100)),
  component: kinds([
    textInput,
    stringSelectForm,
    entitySelectForm,
    fileUpload,
    radioGroup,
    checkboxGroup,
    checkbox,
  ]),
});

const actionRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  ...componentId,
  components: list(kinds([labelledInput]), 1, 1),
});

const modal = z.object({
  custom_id: customId,
  title: text(1, 45),
  components: list(kinds([actionRow, textDisplayForm, label]), 1, 5),
});

/**
 * A modal (docs: interactions, receiving and responding, "Modal"); `at` are the fields that lead
 * to it.
 *
 * @throws {ApiError} 50035
 */
export function readModalForm(
  body: unknown,
  at: readonly string[] = [],
): APIModalInteractionResponseCallbackData {
  const form = readForm(modal, body, at);
  const faults = componentFaults(form.components);
  if (faults.length > 0)
    throw formError(faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
  return form as APIModalInteractionResponseCallbackData;
}
