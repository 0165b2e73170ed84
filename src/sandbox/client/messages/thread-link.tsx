import type { JSX } from "preact";
import { usePage, usePageState } from "../page-context.js";
import { Icon } from "../parts/icon.js";

export interface ThreadLinkProps {
  readonly id: string;
}

/** The thread that was started from a message. */
export function ThreadLink({ id }: ThreadLinkProps): JSX.Element | null {
  const page = usePage();
  const thread = usePageState().channels.find((channel) => channel.id === id);
  if (!thread) return null;
  const { name, messageCount } = thread;
  return (
    <button
      type="button"
      class="thread-link"
      onClick={() => {
        void page.show(id);
      }}
    >
      <Icon name="thread" />
      <strong>{name}</strong>
      <span>{messageCount === 1 ? "1 message" : `${messageCount} messages`} ›</span>
    </button>
  );
}
