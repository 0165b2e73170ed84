import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { PageChannel, PageMessage } from "../../page/protocol.js";
import { Composer } from "../composer/composer.js";
import { ThreadDialog } from "../dialogs/thread-dialog.js";
import type { MenuPlace } from "../menus/menu-groups.js";
import { Menu } from "../menus/menu.js";
import type { MessageDeeds } from "../messages/message-deeds.js";
import { MessageList } from "../messages/message-list.js";
import { useModel } from "../page-context.js";
import { ForumView } from "./forum-view.js";
import { TypingLine } from "./typing-line.js";
import { UnansweredLines } from "./unanswered-lines.js";

export interface ChannelViewProps {
  readonly channel: PageChannel;
}

/** What was said in a channel, and the box to say something in it. */
export function ChannelView({ channel }: ChannelViewProps): JSX.Element {
  const { histories } = useModel();
  const doing = useDoing();
  const { deeds, replyTo, editing, menu, threadFrom, files } = doing;
  const history = histories.get(channel.id);
  const editLast = useEditLast(history?.messages ?? [], deeds);
  if (channel.kind === "forum") return <ForumView channel={channel} />;
  return (
    <div
      class="channel-view"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = [...(event.dataTransfer?.files ?? [])];
        if (channel.may.attach) doing.setFiles([...files, ...dropped]);
      }}
    >
      {history ? (
        <MessageList
          channel={channel}
          history={history}
          deeds={deeds}
          editingId={editing?.message.id}
        />
      ) : (
        <p class="loading">Loading messages…</p>
      )}
      <UnansweredLines channelId={channel.id} />
      <Composer
        channel={channel}
        replyTo={replyTo}
        onReplyTo={doing.setReplyTo}
        files={files}
        onFiles={doing.setFiles}
        onEditLast={editLast}
      />
      <TypingLine channelId={channel.id} />
      {menu && <Menu {...menu} onClose={doing.closeMenu} />}
      {threadFrom && <ThreadDialog told={threadFrom} onClose={doing.closeThread} />}
    </div>
  );
}

interface Doing {
  readonly deeds: MessageDeeds;
  readonly replyTo: PageMessage | undefined;
  readonly setReplyTo: (told: PageMessage | undefined) => void;
  readonly editing: PageMessage | undefined;
  readonly menu: MenuPlace | undefined;
  readonly closeMenu: () => void;
  readonly threadFrom: PageMessage | undefined;
  readonly closeThread: () => void;
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
}

/** What the viewer is about to do in a channel. */
function useDoing(): Doing {
  const [replyTo, setReplyTo] = useState<PageMessage | undefined>(undefined);
  const [editing, setEditing] = useState<PageMessage | undefined>(undefined);
  const [menu, setMenu] = useState<MenuPlace | undefined>(undefined);
  const [threadFrom, setThreadFrom] = useState<PageMessage | undefined>(undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const deeds = useMemo<MessageDeeds>(
    () => ({ reply: setReplyTo, edit: setEditing, openMenu: setMenu, startThread: setThreadFrom }),
    [],
  );
  const closers = useMemo(
    () => ({
      closeMenu: () => {
        setMenu(undefined);
      },
      closeThread: () => {
        setThreadFrom(undefined);
      },
    }),
    [],
  );
  return { deeds, replyTo, setReplyTo, editing, menu, threadFrom, files, setFiles, ...closers };
}

function useEditLast(messages: readonly PageMessage[], deeds: MessageDeeds): () => void {
  return () => {
    const own = messages.findLast(({ may }) => may.edit);
    if (own) deeds.edit(own);
  };
}
