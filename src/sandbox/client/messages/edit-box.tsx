import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PageMessage } from "../../page/protocol.js";
import { readMentions, writeMentions } from "../composer/mention-text.js";
import { GrowingText } from "../composer/growing-text.js";
import { usePage, usePageState } from "../page-context.js";
import type { MessageDeeds } from "./message-deeds.js";

export interface EditBoxProps {
  readonly told: PageMessage;
  readonly deeds: MessageDeeds;
}

/** A message of the viewer while they change it: Enter saves, Escape leaves it as it was. */
export function EditBox({ told: { message }, deeds }: EditBoxProps): JSX.Element {
  const page = usePage();
  const state = usePageState();
  const [text, setText] = useState(() => readMentions(message.content, state));
  const leave = (): void => {
    deeds.edit(undefined);
  };
  const save = (): void => {
    const changed = writeMentions(text, state);
    if (changed !== message.content && changed.trim() !== "")
      void page.ask("edit", { messageId: message.id, text: changed });
    leave();
  };
  return (
    <div class="edit-box">
      <GrowingText
        label="Edit message"
        text={text}
        isFocused
        onInput={setText}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Escape") leave();
          else if (event.key === "Enter" && !event.shiftKey) save();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="hint">
        Escape to{" "}
        <button type="button" class="link-button" onClick={leave}>
          cancel
        </button>{" "}
        · Enter to{" "}
        <button type="button" class="link-button" onClick={save}>
          save
        </button>
      </p>
    </div>
  );
}
