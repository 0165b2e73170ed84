import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { PageChannel, PageMessage } from "../../page/protocol.js";
import { groupMessages } from "../model/group-messages.js";
import type { History } from "../model/page-model.js";
import { usePage, usePageState } from "../page-context.js";
import { DayLine } from "./day-line.js";
import { MessageRow } from "./message-row.js";
import type { MessageDeeds } from "./message-deeds.js";
import { moveAmongMessages } from "./move-among-messages.js";
import { Welcome } from "./welcome.js";

export interface MessageListProps {
  readonly channel: PageChannel;
  readonly history: History;
  readonly deeds: MessageDeeds;
  /** The message that is being edited. */
  readonly editingId: string | undefined;
}

/** The messages of a channel. It stays at the end as long as one is there. */
export function MessageList({ channel, history, deeds, editingId }: MessageListProps): JSX.Element {
  const page = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const { viewerId } = usePageState();
  useStayAtEnd(scroller, history.messages, viewerId);
  const grouped = useMemo(() => groupMessages(history.messages), [history.messages]);
  const lastId = history.messages.at(-1)?.message.id;
  return (
    <div ref={scroller} class="message-scroller">
      {history.more ? (
        <button
          type="button"
          class="button button-secondary load-older"
          onClick={() => {
            void page.loadOlder(channel.id);
          }}
        >
          Load older messages
        </button>
      ) : (
        <Welcome channel={channel} />
      )}
      <ol class="messages" aria-label={`Messages in ${channel.name}`} onKeyDown={moveAmongMessages}>
        {grouped.map(({ told, isFollowing, isNewDay }) => (
          <li key={told.message.id}>
            {isNewDay && <DayLine id={told.message.id} />}
            <MessageRow
              told={told}
              isFollowing={isFollowing}
              isLast={told.message.id === lastId}
              isEditing={told.message.id === editingId}
              deeds={deeds}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Pixels from the end that count as being there. */
const near = 120;

function useStayAtEnd(
  scroller: { readonly current: HTMLElement | null },
  messages: readonly PageMessage[],
  viewerId: string,
): void {
  const isAtEnd = useRef(true);
  const height = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    };
    // Pictures, fonts and the box below change the heights after the messages are drawn.
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    for (const child of element.children) observer.observe(child);
    observer.observe(element);
    element.addEventListener("scroll", onScroll);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [scroller]);
  const firstId = useRef<string | undefined>(undefined);
  const lastId = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const first = messages[0]?.message.id;
    const last = messages.at(-1)?.message;
    // What one says oneself is seen.
    if (last?.author.id === viewerId && last.id !== lastId.current) isAtEnd.current = true;
    lastId.current = last?.id;
    const isOlderAbove = firstId.current !== undefined && firstId.current !== first;
    if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    else if (isOlderAbove) element.scrollTop += element.scrollHeight - height.current;
    firstId.current = first;
    height.current = element.scrollHeight;
  }, [messages, scroller, viewerId]);
}
