import type { JSX } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { hasFlag, messageFlags, messageTypes } from "../discord-constants.js";
import { useModel, usePerson, usePageState } from "../page-context.js";
import { Avatar } from "../parts/avatar.js";
import { EditBox } from "./edit-box.js";
import { EphemeralLine } from "./ephemeral-line.js";
import { MessageBody } from "./message-body.js";
import type { MessageDeeds } from "./message-deeds.js";
import { MessageHead } from "./message-head.js";
import { MessageToolbar } from "./message-toolbar.js";
import { ReplyLine } from "./reply-line.js";
import { SystemLine } from "./system-line.js";
import { useMessageMenu } from "./use-message-menu.js";

export interface MessageRowProps {
  readonly told: PageMessage;
  /** Whether the name and the picture stand above already. */
  readonly isFollowing: boolean;
  /** The last message is the one that the Tab key reaches first. */
  readonly isLast: boolean;
  readonly isEditing: boolean;
  readonly deeds: MessageDeeds;
}

/** A message with everything that hangs on it. */
export function MessageRow(props: MessageRowProps): JSX.Element {
  const { told, isFollowing, isLast, isEditing, deeds } = props;
  const { message } = told;
  const { viewerId } = usePageState();
  const { failed } = useModel();
  const author = usePerson(message.author.id);
  const openMenu = useMessageMenu(told, deeds);
  const name = author?.name ?? message.author.username;
  if (message.type === messageTypes.ThreadCreated) return <SystemLine told={told} name={name} />;
  const isEphemeral = hasFlag(message, messageFlags.Ephemeral);
  const isCalled = message.mentions.some(({ id }) => id === viewerId) || message.mention_everyone;
  const look = [isFollowing && "message-following", isCalled && "message-calling"];
  return (
    <article
      class={["message", isEphemeral && "message-ephemeral", ...look].filter(Boolean).join(" ")}
      aria-label={`Message of ${name}`}
      tabIndex={isLast ? 0 : -1}
      data-message-id={message.id}
      onContextMenu={openMenu}
    >
      <ReplyLine told={told} />
      <div class="message-grid">
        {isFollowing ? <span class="message-gutter" /> : <Avatar person={author} />}
        <div class="message-main">
          {!isFollowing && <MessageHead told={told} author={author} />}
          {isEditing ? <EditBox told={told} deeds={deeds} /> : <MessageBody told={told} />}
          {failed.has(message.id) && <p class="message-failed">This interaction failed</p>}
          {isEphemeral && <EphemeralLine told={told} />}
        </div>
      </div>
      {!isEditing && <MessageToolbar told={told} deeds={deeds} openMenu={openMenu} />}
    </article>
  );
}
