import type { JSX } from "preact";
import type { PageChannel } from "../../page/protocol.js";
import { usePage, usePageState } from "../page-context.js";
import { Icon } from "../parts/icon.js";

export interface ForumViewProps {
  readonly channel: PageChannel;
}

/** The posts of a forum. */
export function ForumView({ channel }: ForumViewProps): JSX.Element {
  const page = usePage();
  const posts = usePageState().channels.filter(({ parentId }) => parentId === channel.id);
  return (
    <div class="channel-view forum">
      {posts.length === 0 && <p class="loading">There is no post in this forum yet.</p>}
      {posts.map(({ id, name, messageCount }) => (
        <button
          key={id}
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
      ))}
    </div>
  );
}
