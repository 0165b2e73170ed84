import type {
  APIComponentInLabel,
  APISelectMenuComponent,
  APITextInputComponent,
} from "discord-api-types/v10";
import type { JSX, TargetedInputEvent } from "preact";
import type { FieldInput } from "../../page/protocol.js";
import { defaultValues, menuOptions } from "../components/menu-options.js";
import { componentTypes as types, textInputStyles } from "../discord-constants.js";
import { Markdown } from "../markdown/show-markdown.js";
import { usePageState } from "../page-context.js";
import { Select } from "../parts/select.js";
import { useElementId } from "../parts/use-element-id.js";
import type { ShownField } from "./modal-fields.js";

export interface ModalFieldProps {
  readonly field: ShownField;
  /** What was entered, if anything was. */
  readonly value: FieldInput | undefined;
  readonly onValue: (customId: string, value: FieldInput) => void;
}

/** A text of a modal, or a field with its label. */
export function ModalField({ field, value, onValue }: ModalFieldProps): JSX.Element {
  const id = useElementId();
  if (field.kind === "text") return <Markdown text={field.text} />;
  const { label, description, component } = field;
  const isRequired = !("required" in component) || (component.required ?? true);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {isRequired && <span class="required-mark">*</span>}
      </label>
      {description !== undefined && <p class="hint">{description}</p>}
      <FieldInputs
        id={id}
        component={component}
        value={value}
        onValue={(given) => {
          onValue(component.custom_id, given);
        }}
      />
    </div>
  );
}

interface FieldInputsProps {
  readonly id: string;
  readonly component: APIComponentInLabel;
  readonly value: FieldInput | undefined;
  readonly onValue: (value: FieldInput) => void;
}

function FieldInputs({ id, component, value, onValue }: FieldInputsProps): JSX.Element {
  switch (component.type) {
    case types.TextInput:
      return <TextField id={id} input={component} value={value} onValue={onValue} />;
    case types.StringSelect:
    case types.UserSelect:
    case types.RoleSelect:
    case types.MentionableSelect:
    case types.ChannelSelect:
      return <SelectField menu={component} value={value} onValue={onValue} />;
    case types.FileUpload:
    case types.RadioGroup:
    case types.CheckboxGroup:
    case types.Checkbox:
      return <p class="hint">The sandbox&apos;s page cannot show this kind of field yet.</p>;
  }
}

type TextFieldProps = Omit<FieldInputsProps, "component"> & {
  readonly input: APITextInputComponent;
};

function TextField({ id, input, value, onValue }: TextFieldProps): JSX.Element {
  const { style, placeholder = "", max_length: most = 4000, required = true } = input;
  const text = typeof value === "string" ? value : (input.value ?? "");
  const common = {
    id,
    value: text,
    placeholder,
    maxLength: most,
    "aria-required": required,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onValue(currentTarget.value);
    },
  };
  return (
    <>
      {style === textInputStyles.Paragraph ? (
        <textarea class="text-field" rows={5} {...common} />
      ) : (
        <input class="text-field" type="text" {...common} />
      )}
      <p class="hint field-count">
        {text.length} / {most}
      </p>
    </>
  );
}

type SelectFieldProps = Omit<FieldInputsProps, "component" | "id"> & {
  readonly menu: APISelectMenuComponent;
};

function SelectField({ menu, value, onValue }: SelectFieldProps): JSX.Element {
  const state = usePageState();
  const chosen = Array.isArray(value)
    ? value.filter((one): one is string => typeof one === "string")
    : defaultValues(menu);
  const { placeholder = "Make a selection", max_values: most = 1 } = menu;
  return (
    <Select
      placeholder={placeholder}
      options={menuOptions(menu, state)}
      chosen={chosen}
      most={most}
      onChoose={onValue}
    />
  );
}
