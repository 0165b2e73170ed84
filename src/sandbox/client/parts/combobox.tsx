import type { JSX, TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { SelectOption } from "./select-option.js";
import { useElementId } from "./use-element-id.js";

export interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly options: readonly SelectOption[];
  readonly isRequired?: boolean;
  readonly isInvalid?: boolean;
  readonly maxLength?: number | undefined;
  readonly onText: (text: string) => void;
  readonly onPick: (option: SelectOption) => void;
  readonly onFocus?: () => void;
}

/** A text field with suggestions above it: arrows mark, Enter and Tab pick, Escape closes. */
export function Combobox(props: ComboboxProps): JSX.Element {
  const { id, label, text, options, isRequired, isInvalid, maxLength } = props;
  const listId = useElementId();
  const { isOpen, active, want, pick, onKeyDown } = usePicking(props);
  return (
    <>
      {isOpen && (
        <ComboboxList id={listId} label={label} options={options} active={active} onPick={pick} />
      )}
      <input
        id={id}
        class="option-input"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={label}
        aria-required={isRequired}
        aria-invalid={isInvalid}
        {...(isOpen && { "aria-activedescendant": `${listId}-${active}` })}
        {...(maxLength !== undefined && { maxLength })}
        value={text}
        onInput={({ currentTarget }) => {
          want(true);
          props.onText(currentTarget.value);
        }}
        onFocus={() => {
          want(true);
          props.onFocus?.();
        }}
        onBlur={() => {
          want(false);
        }}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

interface Picking {
  readonly isOpen: boolean;
  readonly active: number;
  /** Opens the list anew, or closes it. */
  readonly want: (isWanted: boolean) => void;
  readonly pick: (option: SelectOption) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
}

function usePicking({ text, options, onPick }: ComboboxProps): Picking {
  const [isWanted, setWanted] = useState(false);
  const [marked, setMarked] = useState(0);
  const count = options.length;
  const isOpen = isWanted && count > 0;
  const active = Math.min(marked, count - 1);
  const pick = (option: SelectOption): void => {
    onPick(option);
    setWanted(false);
  };
  /** What a key does to the list; whether it was meant for it. */
  const onListKey = (key: string, option: SelectOption): boolean => {
    if (key === "ArrowDown") setMarked((active + 1) % count);
    else if (key === "ArrowUp") setMarked((active - 1 + count) % count);
    else if (key === "Escape") setWanted(false);
    else if (key === "Enter") pick(option);
    else return false;
    return true;
  };
  return {
    isOpen,
    active,
    pick,
    want: (wanted) => {
      setWanted(wanted);
      setMarked(0);
    },
    onKeyDown: (event) => {
      const option = options[active];
      if (!isOpen && event.key === "ArrowDown") setWanted(true);
      if (!isOpen || !option) return;
      // The focus goes on to the next field.
      if (event.key === "Tab" && !event.shiftKey && text !== "") pick(option);
      if (!onListKey(event.key, option)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

interface ComboboxListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly active: number;
  readonly onPick: (option: SelectOption) => void;
}

function ComboboxList({ id, label, options, active, onPick }: ComboboxListProps): JSX.Element {
  return (
    <div id={id} class="suggestions" role="listbox" aria-label={label}>
      {options.map((option, at) => (
        <div
          key={option.value}
          id={`${id}-${at}`}
          class="suggestion"
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
          }}
          onClick={() => {
            onPick(option);
          }}
        >
          <strong>{option.label}</strong> <span>{option.description ?? ""}</span>
        </div>
      ))}
    </div>
  );
}
