import type { JSX, RefObject, TargetedClipboardEvent, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface GrowingTextProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** Whether it takes the focus when it appears. @default false */
  readonly isFocused?: boolean;
  /** Where the caret is to be once the text is drawn. */
  readonly caret?: { current: number | undefined };
  readonly element?: RefObject<HTMLTextAreaElement>;
  readonly onInput: (text: string) => void;
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste?: (event: TargetedClipboardEvent<HTMLTextAreaElement>) => void;
  /** The list of suggestions, when one is open, and the one that is marked. */
  readonly suggestions?: { readonly listId: string; readonly activeId: string | undefined };
}

/** A text box that grows with what is written in it. */
export function GrowingText(props: GrowingTextProps): JSX.Element {
  const { label, text, placeholder = "", isDisabled = false, isFocused = false } = props;
  const { suggestions, onInput, caret } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const element = props.element ?? own;
  useLayoutEffect(() => {
    const area = element.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
    const wanted = caret?.current;
    if (wanted === undefined || !caret) return;
    area.setSelectionRange(wanted, wanted);
    caret.current = undefined;
  }, [text, element, caret]);
  useLayoutEffect(() => {
    const area = element.current;
    if (!area || !isFocused) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [element, isFocused]);
  return (
    <textarea
      ref={element}
      class="growing-text"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      disabled={isDisabled}
      value={text}
      {...(suggestions && {
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": true,
        "aria-controls": suggestions.listId,
        "aria-activedescendant": suggestions.activeId,
      })}
      onInput={({ currentTarget }) => {
        onInput(currentTarget.value);
      }}
      {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
      {...(props.onPaste && { onPaste: props.onPaste })}
    />
  );
}
