import type { JSX } from "preact";
import type { PageChannel } from "../../page/protocol.js";
import { channelIcon } from "../navigation/channel-icon.js";
import { Icon } from "../parts/icon.js";

export interface WelcomeProps {
  readonly channel: PageChannel;
}

/** What stands above the first message of a channel. */
export function Welcome({ channel }: WelcomeProps): JSX.Element {
  const { kind, name, topic } = channel;
  const place = kind === "text" || kind === "announcement" ? `#${name}` : name;
  return (
    <div class="welcome">
      <span class="welcome-icon">
        <Icon name={channelIcon(kind)} />
      </span>
      <h2>{kind === "dm" ? name : `Welcome to ${place}`}</h2>
      <p>{topic ?? firstWords(kind, place)}</p>
    </div>
  );
}

function firstWords(kind: PageChannel["kind"], place: string): string {
  if (kind === "dm") return `This is the beginning of your direct messages with ${place}.`;
  if (kind === "publicThread" || kind === "privateThread")
    return "This is the start of the thread.";
  return `This is the start of ${place}.`;
}
