import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageChannel } from "../../page/protocol.js";
import { useLocale, useModel, usePage, usePageState } from "../page-context.js";
import { useElementId } from "../parts/use-element-id.js";
import { AttachButton } from "./attach-button.js";
import { GrowingText } from "./growing-text.js";
import { listCommands, type TypedCommand } from "./list-commands.js";
import { completeName, suggest, type Suggestion } from "./suggestion.js";
import { SuggestionList } from "./suggestion-list.js";
import { placeholderOf } from "./placeholder-of.js";
import { IconButton } from "../parts/icon-button.js";
import { useSuggestions } from "./use-suggestions.js";
import { useTyping } from "./use-typing.js";

export interface MessageBoxProps {
  readonly channel: PageChannel;
  readonly text: string;
  readonly hasFiles: boolean;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onCommand: (command: TypedCommand) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Arrow up in an empty box. */
  readonly onEditLast: () => void;
  readonly onEscape: () => void;
  /** Changes when the box is to take the focus. */
  readonly focusKey: string;
}

/** Where one writes: with completion of commands and names. */
export function MessageBox(props: MessageBoxProps): JSX.Element {
  const { channel, text, onText, onFiles, onSend, focusKey, hasFiles } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  const listId = useElementId();
  const { suggestions, pick, setCaret, nextCaret } = useCompletion(props);
  const { isOpen, active, onKey, reopen } = useSuggestions(suggestions, pick);
  const tellTyping = useTyping(channel.id);
  useLayoutEffect(() => {
    if (focusKey !== "") element.current?.focus();
  }, [focusKey]);
  return (
    <div class="message-box">
      {isOpen && (
        <SuggestionList id={listId} suggestions={suggestions} active={active} onPick={pick} />
      )}
      {channel.may.attach && <AttachButton onFiles={onFiles} />}
      <GrowingText
        element={element}
        caret={nextCaret}
        label={placeholderOf(channel)}
        placeholder={placeholderOf(channel)}
        text={text}
        isDisabled={!channel.may.write}
        {...(isOpen && { suggestions: { listId, activeId: `${listId}-${active}` } })}
        onInput={(typed) => {
          setCaret(element.current?.selectionStart ?? typed.length);
          onText(typed);
          reopen();
          if (/^[^/]/.test(typed)) tellTyping();
        }}
        onPaste={({ clipboardData }) => {
          if (clipboardData?.files.length) onFiles([...clipboardData.files]);
        }}
        onKeyDown={(event) => {
          // Enter ends the writing of a character, too.
          const isMine = !event.isComposing && (onKey(event) || onPlainKey(event, props));
          if (isMine) event.preventDefault();
        }}
      />
      {(text.trim() !== "" || hasFiles) && (
        <IconButton icon="send" label="Send message" class="send-button" onPress={onSend} />
      )}
    </div>
  );
}

/** Keys that mean something where no list is open; returns whether this was one. */
function onPlainKey(
  { key, shiftKey }: KeyboardEvent,
  { text, onSend, onEditLast, onEscape }: MessageBoxProps,
): boolean {
  if (key === "Enter" && !shiftKey) onSend();
  else if (key === "ArrowUp" && text === "") onEditLast();
  else if (key === "Escape") onEscape();
  else return false;
  return true;
}

interface Completion {
  readonly suggestions: readonly Suggestion[];
  readonly pick: (suggestion: Suggestion) => void;
  readonly setCaret: (caret: number) => void;
  /** Where the caret goes with the next text. */
  readonly nextCaret: { current: number | undefined };
}

function useCompletion({ channel, text, onText, onCommand }: MessageBoxProps): Completion {
  const page = usePage();
  const state = usePageState();
  const locale = useLocale();
  const { commands } = useModel();
  const [caret, setCaret] = useState(0);
  const nextCaret = useRef<number | undefined>(undefined);
  const known = commands.get(channel.id);
  useEffect(() => {
    if (!known) void page.loadCommands(channel.id);
  }, [known, channel.id]);
  const typed = channel.may.useCommands ? listCommands(known ?? [], locale) : [];
  return {
    setCaret,
    nextCaret,
    suggestions: suggest(text.slice(0, caret), { commands: typed, state }),
    pick: (suggestion) => {
      if (suggestion.kind === "command") {
        onCommand(suggestion.command);
        return;
      }
      const completed = completeName(text, caret, suggestion.shown);
      const end = completed.length - text.slice(caret).replace(/^ /, "").length;
      nextCaret.current = end;
      onText(completed);
      setCaret(end);
    },
  };
}
