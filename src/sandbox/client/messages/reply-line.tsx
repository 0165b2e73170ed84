import type { JSX } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { messageTypes } from "../discord-constants.js";
import { messageTexts } from "../model/message-texts.js";
import { plainText } from "../markdown/plain-text.js";
import { usePerson } from "../page-context.js";
import { Avatar } from "../parts/avatar.js";

export interface ReplyLineProps {
  readonly told: PageMessage;
}

/** What a message answers: the message before it, or the command that was used. */
export function ReplyLine({ told }: ReplyLineProps): JSX.Element | null {
  if (told.used) return <UsedLine told={told} used={told.used} />;
  if (told.message.type === messageTypes.Reply) return <RepliedLine told={told} />;
  return null;
}

interface UsedLineProps extends ReplyLineProps {
  readonly used: NonNullable<PageMessage["used"]>;
}

function UsedLine({ told: { message }, used: { userId, command } }: UsedLineProps): JSX.Element {
  const person = usePerson(userId);
  const isSlash = message.type === messageTypes.ChatInputCommand;
  return (
    <div class="reply-line">
      <Avatar person={person} size="small" />
      <span class="reply-name">{person?.name ?? "Someone"}</span> used{" "}
      <span class="reply-command">{isSlash ? `/${command}` : command}</span>
    </div>
  );
}

function RepliedLine({ told: { message } }: ReplyLineProps): JSX.Element {
  const replied = message.referenced_message;
  const person = usePerson(replied?.author.id ?? "");
  if (!replied)
    return (
      <div class="reply-line">
        <em>Original message was deleted</em>
      </div>
    );
  const text = messageTexts(replied).map(plainText).join(" ") || "Click to see attachment";
  return (
    <div class="reply-line">
      <Avatar person={person} size="small" />
      <span class="reply-name">{person?.name ?? replied.author.username}</span>
      <button
        type="button"
        class="reply-text"
        onClick={() => {
          showMessage(replied.id);
        }}
      >
        {text}
      </button>
    </div>
  );
}

/** Brings a message into view, if it is loaded. */
function showMessage(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: "center" });
  row?.focus();
}
