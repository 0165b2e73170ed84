import type { JSX } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { hasFlag, messageFlags, messageTypes } from "../discord-constants.js";
import { MessageComponents } from "../components/message-components.js";
import { Markdown } from "../markdown/show-markdown.js";
import { Attachments } from "./attachments.js";
import { EmbedCard } from "./embed-card.js";
import { Reactions } from "./reactions.js";
import { ThreadLink } from "./thread-link.js";

export interface MessageBodyProps {
  readonly told: PageMessage;
}

/** What a message says and carries. */
export function MessageBody({ told }: MessageBodyProps): JSX.Element {
  const { message } = told;
  if (hasFlag(message, messageFlags.Loading))
    return (
      <p class="thinking">
        <Dots /> is thinking…
      </p>
    );
  const { content, components = [], embeds, attachments } = sourceOf(message);
  const isEdited = message.edited_timestamp !== null;
  // Files that stand in components are shown there.
  const isNew = hasFlag(message, messageFlags.IsComponentsV2);
  return (
    <>
      {content !== "" && <Markdown text={content} isEdited={isEdited} />}
      {!isNew && attachments.length > 0 && <Attachments attachments={attachments} />}
      {embeds.map((embed, at) => (
        <EmbedCard key={at} embed={embed} />
      ))}
      {components.length > 0 && (
        <div class="components">
          <MessageComponents components={components} source={told} />
          {isEdited && content === "" && <span class="edited">(edited)</span>}
        </div>
      )}
      <Reactions told={told} />
      {message.thread && <ThreadLink id={message.thread.id} />}
    </>
  );
}

type Message = PageMessage["message"];

/** The first message of a thread stands for the one that the thread was started from. */
function sourceOf(message: Message): Message {
  const isStarter = message.type === messageTypes.ThreadStarterMessage;
  return (isStarter ? message.referenced_message : undefined) ?? message;
}

function Dots(): JSX.Element {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
