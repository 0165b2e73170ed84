import type { JSX } from "preact";
import type { PageChannel } from "../../page/protocol.js";
import { useModel, usePageState } from "../page-context.js";
import { Avatar } from "../parts/avatar.js";
import { Icon } from "../parts/icon.js";
import { channelIcon } from "./channel-icon.js";

export interface ChannelLinkProps {
  readonly channel: PageChannel;
  readonly onOpen: (channelId: string) => void;
}

/** A channel in the list, with how many messages wait in it. */
export function ChannelLink({ channel, onOpen }: ChannelLinkProps): JSX.Element {
  const { channelId, unread } = useModel();
  const { people, bot } = usePageState();
  const { id, kind, name, recipientIds } = channel;
  const count = unread.get(id) ?? 0;
  const other =
    kind === "dm" ? people.find((person) => recipientIds.includes(person.id)) : undefined;
  const presence = other && (other.id !== bot.id || bot.online) ? "online" : "offline";
  return (
    <button
      type="button"
      class={`channel-link ${count > 0 ? "channel-unread" : ""}`}
      aria-current={id === channelId ? "page" : undefined}
      onClick={() => {
        onOpen(id);
      }}
    >
      {other ? (
        <Avatar person={other} size="small" presence={presence} />
      ) : (
        <Icon name={channelIcon(kind)} />
      )}
      <span class="channel-name">{name}</span>
      {count > 0 && (
        <span class="unread-count" aria-label={`${count} unread`}>
          {count}
        </span>
      )}
    </button>
  );
}
