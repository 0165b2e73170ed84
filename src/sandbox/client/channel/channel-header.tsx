import type { JSX } from "preact";
import type { PageChannel } from "../../page/protocol.js";
import { channelIcon } from "../navigation/channel-icon.js";
import { useModel, usePage, usePageState } from "../page-context.js";
import { Icon } from "../parts/icon.js";
import { IconButton } from "../parts/icon-button.js";

export interface ChannelHeaderProps {
  readonly channel: PageChannel;
  readonly isNavigating: boolean;
  readonly onNavigation: () => void;
  readonly areMembersOpen: boolean;
  readonly onMembers: () => void;
}

/** The name of the channel that is shown, and what can be opened beside it. */
export function ChannelHeader(props: ChannelHeaderProps): JSX.Element {
  const { channel, isNavigating, onNavigation, areMembersOpen, onMembers } = props;
  const page = usePage();
  const { isLogOpen } = useModel();
  return (
    <header class="channel-header">
      <IconButton
        icon="menu"
        label="Channels"
        class="only-narrow"
        isExpanded={isNavigating}
        onPress={onNavigation}
      />
      <Icon name={channelIcon(channel.kind)} />
      <ParentLink channel={channel} />
      <h1>{channel.name}</h1>
      {channel.topic !== null && <p class="topic">{channel.topic}</p>}
      <span class="header-buttons">
        <IconButton
          icon="log"
          label="Gateway log"
          isExpanded={isLogOpen}
          onPress={() => void page.toggleLog(!isLogOpen)}
        />
        {channel.guildId !== null && (
          <IconButton
            icon="people"
            label="Members"
            isExpanded={areMembersOpen}
            onPress={onMembers}
          />
        )}
      </span>
    </header>
  );
}

/** The way from a thread to its channel. */
function ParentLink({ channel }: Pick<ChannelHeaderProps, "channel">): JSX.Element | null {
  const page = usePage();
  const parent = usePageState().channels.find(({ id }) => id === channel.parentId);
  const isThread = channel.kind === "publicThread" || channel.kind === "privateThread";
  if (!isThread || !parent) return null;
  return (
    <>
      <button
        type="button"
        class="header-parent"
        onClick={() => {
          void page.show(parent.id);
        }}
      >
        {parent.name}
      </button>
      <span aria-hidden="true">›</span>
    </>
  );
}
