import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { JSX } from "preact";
import type { CommandInput } from "../../page/protocol.js";
import { optionTypes as types } from "../discord-constants.js";
import { useLocale, usePageState } from "../page-context.js";
import { Combobox } from "../parts/combobox.js";
import { useElementId } from "../parts/use-element-id.js";
import { localized } from "./localized.js";
import { isCompleted, optionChoices } from "./option-choices.js";
import type { OptionEntry } from "./read-options.js";
import { useCompletion } from "./use-completion.js";

export interface OptionFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly entry: OptionEntry;
  /** Why the value cannot be sent. */
  readonly problem: string | undefined;
  readonly onEntry: (entry: OptionEntry) => void;
  readonly onFocus: () => void;
  /** The command as it stands, with this text for this option. */
  readonly inputWith: (text: string) => CommandInput;
}

/** One option of a command that is being typed: its name and its value. */
export function OptionField(props: OptionFieldProps): JSX.Element {
  const { option, entry, problem } = props;
  const id = useElementId();
  const { name } = localized(option, useLocale());
  const isRequired = option.required === true;
  return (
    <div class={`option ${problem === undefined ? "" : "option-invalid"}`}>
      <label class="option-name" for={id}>
        {name}
        {isRequired && <span class="required-mark">*</span>}
      </label>
      {option.type === types.Attachment ? (
        <input
          id={id}
          type="file"
          onFocus={props.onFocus}
          onChange={({ currentTarget: { files } }) => {
            props.onEntry({ ...entry, file: files?.[0] });
          }}
        />
      ) : (
        <ValueField {...props} id={id} name={name} />
      )}
    </div>
  );
}

type ValueFieldProps = OptionFieldProps & { readonly id: string; readonly name: string };

function ValueField(props: ValueFieldProps): JSX.Element {
  const { option, entry, problem, onEntry, inputWith, id, name } = props;
  const state = usePageState();
  const locale = useLocale();
  const { suggestions, complete } = useCompletion(option);
  const choices = optionChoices(option, { state, locale });
  const ask = (text: string): void => {
    if (isCompleted(option)) complete(inputWith(text));
  };
  const typed = entry.picked === undefined ? entry.text.trim().toLowerCase() : "";
  const fitting = choices?.filter(({ label }) => label.toLowerCase().includes(typed)).slice(0, 25);
  return (
    <Combobox
      id={id}
      label={name}
      text={entry.text}
      options={fitting ?? (isCompleted(option) ? suggestions : [])}
      isRequired={option.required === true}
      isInvalid={problem !== undefined}
      {...("max_length" in option && { maxLength: option.max_length })}
      onText={(text) => {
        onEntry({ text });
        ask(text);
      }}
      onPick={({ value, label }) => {
        onEntry({ text: label, picked: value });
      }}
      onFocus={() => {
        props.onFocus();
        ask(entry.text);
      }}
    />
  );
}
