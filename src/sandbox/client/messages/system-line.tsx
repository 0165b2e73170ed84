import type { JSX } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { usePage } from "../page-context.js";
import { Icon } from "../parts/icon.js";

export interface SystemLineProps {
  readonly told: PageMessage;
  readonly name: string;
}

/** That somebody started a thread. */
export function SystemLine({ told: { message }, name }: SystemLineProps): JSX.Element {
  const page = usePage();
  const threadId = message.message_reference?.channel_id;
  return (
    <article class="system-line" aria-label={`${name} started a thread`} tabIndex={-1}>
      <Icon name="thread" />
      <span>
        <strong>{name}</strong> started a thread:{" "}
        <button
          type="button"
          class="link-button"
          onClick={() => {
            if (threadId !== undefined) void page.show(threadId);
          }}
        >
          {message.content}
        </button>
      </span>
    </article>
  );
}
