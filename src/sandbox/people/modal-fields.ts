import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmissionComponent,
  ComponentType as Type,
  type ModalSubmitComponent,
} from "discord-api-types/v10";
import type { FieldValue, Identified, UploadedFile } from "./person.js";
import type { Resolved } from "./resolved.js";
import { selected } from "./selected.js";

type Given = Readonly<Record<string, FieldValue>>;

/**
 * The components of a modal as they are submitted. A field that is not given keeps what was in it.
 *
 * @throws {Error} for what Discord's client would not submit: a field that does not exist, that is
 * required and empty, too short or too long, or a value that it does not offer.
 */
export function modalFields(
  { components }: APIModalInteractionResponseCallbackData,
  given: Given,
  resolved: Resolved,
): APIModalSubmissionComponent[] {
  const known = new Set<string>();
  const submitted = components.map((component): APIModalSubmissionComponent => {
    if (component.type === Type.TextDisplay) return withId({ type: component.type }, component);
    if (component.type === Type.Label)
      return withId({ type: component.type, component: submit(component.component) }, component);
    const inputs = component.components.map((input) => submit(input));
    return withId({ type: component.type, components: inputs }, component) as never;
  });
  const unknown = Object.keys(given).find((customId) => !known.has(customId));
  if (unknown !== undefined)
    throw new Error(`Cannot enter "${unknown}": the fields are ${[...known].join(", ")}`);
  return submitted;

  function submit(field: APIComponentInLabel): ModalSubmitComponent {
    known.add(field.custom_id);
    const entered = fieldValue(field, given[field.custom_id], resolved);
    const { type, custom_id } = field;
    return withId({ type, custom_id, ...entered }, field) as ModalSubmitComponent;
  }
}

/** Discord tells the number of each component. */
const withId = <Component>(component: Component, { id }: { id?: number | undefined }): Component =>
  id === undefined ? component : { ...component, id };

function fieldValue(
  field: APIComponentInLabel,
  given: FieldValue | undefined,
  resolved: Resolved,
): object {
  switch (field.type) {
    case Type.TextInput:
      return { value: textIn(field, given) };
    case Type.Checkbox:
      return { value: given ?? field.default ?? false };
    case Type.RadioGroup: {
      const [value = null] = optionsIn({ ...field, min_values: 1, max_values: 1 }, given);
      return { value };
    }
    case Type.CheckboxGroup:
      return { values: optionsIn({ ...field, max_values: field.options.length }, given) };
    case Type.FileUpload:
      return { values: listed(given).map((file) => uploadedId(file, resolved)) };
    case Type.StringSelect: {
      const defaults = field.options.filter((option) => option.default).map(({ value }) => value);
      return { values: chosenIn(field, given ?? defaults, resolved) };
    }
    case Type.UserSelect:
    case Type.RoleSelect:
    case Type.MentionableSelect:
    case Type.ChannelSelect: {
      const defaults = field.default_values?.map(({ id }) => id) ?? [];
      return { values: chosenIn(field, given ?? defaults, resolved) };
    }
  }
}

function textIn(
  field: APIComponentInLabel & { readonly type: Type.TextInput },
  given: FieldValue | undefined,
): string {
  const text = given ?? field.value ?? "";
  const {
    custom_id: name,
    required = true,
    min_length: least = 0,
    max_length: most = 4000,
  } = field;
  if (typeof text !== "string") throw new Error(`Cannot enter "${name}": it takes a text`);
  if (text === "" && !required) return text;
  if (text === "") throw new Error(`Cannot submit the modal: "${name}" is required`);
  if (text.length < least || text.length > most)
    throw new Error(
      `Cannot enter ${text.length} characters in "${name}": it takes ${least} to ${most}`,
    );
  return text;
}

interface Options {
  readonly custom_id: string;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options: readonly { readonly value: string; readonly default?: boolean }[];
}

function optionsIn(field: Options, given: FieldValue | undefined): string[] {
  const { custom_id: name, required = true, options, min_values: least = 1 } = field;
  const defaults = options.filter((option) => option.default).map(({ value }) => value);
  const values = (given === undefined ? defaults : listed(given)).map(String);
  const strange = values.find((value) => !options.some((option) => option.value === value));
  if (strange !== undefined)
    throw new Error(`Cannot choose "${strange}" in "${name}": it is none of its values`);
  const enough = values.length >= least || (!required && values.length === 0);
  if (!enough || values.length > (field.max_values ?? 1))
    throw new Error(`Cannot choose ${values.length} in "${name}"`);
  return values;
}

function chosenIn(
  field: Parameters<typeof selected>[0],
  given: FieldValue,
  resolved: Resolved,
): string[] {
  const values = listed(given).map((value) => (isFile(value) ? value.name : value));
  if (values.length === 0 && field.required === false) return [];
  return selected(field, { values }, resolved);
}

function uploadedId(given: string | Identified | UploadedFile, resolved: Resolved): string {
  if (isFile(given)) return resolved.attachment(given);
  throw new Error("Cannot upload what is no file");
}

function listed(given: FieldValue | undefined): readonly (string | Identified | UploadedFile)[] {
  if (given === undefined || typeof given === "boolean") return [];
  return typeof given === "string" ? [given] : given;
}

const isFile = (value: string | Identified | UploadedFile): value is UploadedFile =>
  typeof value === "object" && !("id" in value);
