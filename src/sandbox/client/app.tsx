import type { JSX } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { ChannelHeader } from "./channel/channel-header.js";
import { ChannelView } from "./channel/channel-view.js";
import { ConnectionBar } from "./channel/connection-bar.js";
import { Members } from "./channel/members.js";
import { Notices } from "./channel/notices.js";
import { ModalDialog } from "./dialogs/modal-dialog.js";
import { GatewayLog } from "./log/gateway-log.js";
import { Navigation } from "./navigation/navigation.js";
import { useModel, usePageState, useShownChannel } from "./page-context.js";

/** The whole page. */
export function App(): JSX.Element {
  const { state, modal, isLogOpen, announcement } = useModel();
  const [isNavigating, setNavigating] = useState(false);
  useEscape(isNavigating, setNavigating);
  const closeNavigation = useCallback(() => {
    setNavigating(false);
  }, []);
  if (!state) return <Starting />;
  return (
    <div class={`app ${isNavigating ? "app-navigating" : ""}`}>
      <Navigation key={state.viewerId} onChosen={closeNavigation} />
      {isNavigating && <div class="shade" onClick={closeNavigation} />}
      <Main
        isNavigating={isNavigating}
        onNavigation={() => {
          setNavigating(!isNavigating);
        }}
      />
      {isLogOpen && <GatewayLog />}
      {modal && <ModalDialog key={modal.interactionId} opened={modal} />}
      <div class="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}

function Starting(): JSX.Element {
  return (
    <main class="starting">
      <h1>Sandbox</h1>
      <ConnectionBar />
    </main>
  );
}

interface MainProps {
  readonly isNavigating: boolean;
  readonly onNavigation: () => void;
}

/** Pixels from which on there is room for the members. */
const roomy = 1100;

function Main({ isNavigating, onNavigation }: MainProps): JSX.Element {
  const { isLogOpen } = useModel();
  const { viewerId } = usePageState();
  const channel = useShownChannel();
  const [areMembersOpen, setMembersOpen] = useState(() => innerWidth > roomy);
  const hasMembers = areMembersOpen && !isLogOpen && channel?.guildId;
  return (
    <main class="main">
      {channel && (
        <ChannelHeader
          channel={channel}
          isNavigating={isNavigating}
          onNavigation={onNavigation}
          areMembersOpen={areMembersOpen}
          onMembers={() => {
            setMembersOpen(!areMembersOpen);
          }}
        />
      )}
      <ConnectionBar />
      <div class="main-columns">
        {channel && <ChannelView key={`${viewerId} ${channel.id}`} channel={channel} />}
        {hasMembers && <Members />}
      </div>
      <Notices />
    </main>
  );
}

/** Escape closes what lies over the page. */
function useEscape(isOpen: boolean, setOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") setOpen(false);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [isOpen, setOpen]);
}
