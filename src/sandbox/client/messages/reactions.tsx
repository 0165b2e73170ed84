import type { JSX } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { emojiText } from "../components/emoji-text.js";
import { usePage } from "../page-context.js";

export interface ReactionsProps {
  readonly told: PageMessage;
}

/** The reactions to a message; pressing one adds or takes back the viewer's. */
export function Reactions({ told: { message, may } }: ReactionsProps): JSX.Element | null {
  const page = usePage();
  const { reactions = [], id: messageId } = message;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions" role="group" aria-label="Reactions">
      {reactions.map(({ emoji, count, me }) => {
        const text = emojiText(emoji);
        return (
          <button
            key={text}
            type="button"
            class="reaction"
            aria-pressed={me}
            aria-label={`${text}, ${count}`}
            disabled={!may.react}
            onClick={() => {
              void page.ask("react", { messageId, emoji: text, on: !me });
            }}
          >
            <span>{text}</span> {count}
          </button>
        );
      })}
    </div>
  );
}
