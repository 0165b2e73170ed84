import type { JSX } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { moveFocus } from "../menus/move-focus.js";
import { Icon } from "./icon.js";
import type { SelectOption } from "./select-option.js";
import { useElementId } from "./use-element-id.js";
import { useOutside } from "./use-outside.js";

export interface SelectProps {
  /** What it asks for; shown until something is chosen. */
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
  readonly chosen: readonly string[];
  /** How many can be chosen at once. */
  readonly most: number;
  readonly isDisabled?: boolean;
  /** Called with one choice at once, with several when the list closes. */
  readonly onChoose: (values: readonly string[]) => void;
}

/** A list that opens below (or above) its button, of which one or several can be chosen. */
export function Select(props: SelectProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const listId = useElementId();
  const choosing = useChoosing(props, root);
  useOutside(root, choosing.close);
  return (
    <div ref={root} class="select">
      <SelectButton {...props} choosing={choosing} listId={listId} />
      <SelectList
        {...props}
        choosing={choosing}
        listId={listId}
        isAbove={choosing.isOpen && opensAbove(root.current)}
      />
    </div>
  );
}

interface SelectPartProps extends SelectProps {
  readonly choosing: Choosing;
  readonly listId: string;
}

function SelectButton(props: SelectPartProps): JSX.Element {
  const { placeholder, options, isDisabled = false, listId, choosing } = props;
  const { isOpen, open, close, chosen } = choosing;
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <button
      type="button"
      class="select-button"
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      aria-controls={listId}
      aria-label={[placeholder, ...labels].join(": ")}
      disabled={isDisabled}
      onClick={isOpen ? close : open}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        open();
      }}
    >
      <span class={labels.length > 0 ? "" : "select-placeholder"}>
        {labels.join(", ") || placeholder}
      </span>
      <Icon name="down" />
    </button>
  );
}

function SelectList(props: SelectPartProps & { readonly isAbove: boolean }): JSX.Element {
  const { placeholder, options, most, listId, isAbove, choosing } = props;
  const { isOpen, close, chosen, choose } = choosing;
  return (
    <div
      id={listId}
      class={`select-list ${isAbove ? "select-above" : ""}`}
      role="listbox"
      aria-label={placeholder}
      aria-multiselectable={most > 1}
      hidden={!isOpen}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Tab") close();
        else if (!moveFocus(event, '[role="option"]')) return;
        if (event.key !== "Tab") event.preventDefault();
        event.stopPropagation();
      }}
    >
      {isOpen &&
        options.map((option) => (
          <SelectLine
            key={option.value}
            option={option}
            isChosen={chosen.includes(option.value)}
            onPress={choose}
          />
        ))}
    </div>
  );
}

interface SelectLineProps {
  readonly option: SelectOption;
  readonly isChosen: boolean;
  readonly onPress: (value: string) => void;
}

function SelectLine({ option, isChosen, onPress }: SelectLineProps): JSX.Element {
  const { value, label, description, emoji } = option;
  return (
    <button
      type="button"
      class="select-option"
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      onClick={() => {
        onPress(value);
      }}
    >
      {emoji !== undefined && <span class="select-emoji">{emoji}</span>}
      <span class="select-words">
        <span class="select-label">{label}</span>
        {description !== undefined && <span class="select-description">{description}</span>}
      </span>
      {isChosen && <Icon name="check" />}
    </button>
  );
}

interface Choosing {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly chosen: readonly string[];
  readonly choose: (value: string) => void;
}

function useChoosing(
  { chosen, most, onChoose }: SelectProps,
  root: { readonly current: HTMLElement | null },
): Choosing {
  /** What is ticked while the list is open. */
  const [ticked, setTicked] = useState<readonly string[] | undefined>(undefined);
  const isOpen = ticked !== undefined;
  // Before anything is shown: a key that comes at once is meant for the list.
  useLayoutEffect(() => {
    if (isOpen)
      root.current?.querySelector<HTMLElement>('[aria-selected="true"], [role="option"]')?.focus();
  }, [isOpen, root]);
  const finish = useCallback(
    (values: readonly string[] | undefined) => {
      if (values === undefined) return;
      setTicked(undefined);
      root.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
      if (values.join("\n") !== chosen.join("\n")) onChoose(values);
    },
    [chosen, onChoose, root],
  );
  const choose = (value: string): void => {
    if (most === 1) {
      setTicked(undefined);
      root.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
      onChoose([value]);
      return;
    }
    const rest = (ticked ?? []).filter((one) => one !== value);
    if (rest.length === ticked?.length && rest.length < most) setTicked([...rest, value]);
    else setTicked(rest);
  };
  return {
    isOpen,
    open: () => {
      setTicked(chosen);
    },
    close: useCallback(() => {
      finish(ticked);
    }, [finish, ticked]),
    chosen: ticked ?? chosen,
    choose,
  };
}

/** Pixels that a list takes at most: see select.css. */
const listHeight = 300;

function opensAbove(root: HTMLElement | null): boolean {
  if (!root) return false;
  const { top, bottom } = root.getBoundingClientRect();
  return innerHeight - bottom < listHeight && top > innerHeight - bottom;
}
