import type { JSX } from "preact";
import { usePage, usePageState, usePerson } from "../page-context.js";

export interface MentionProps {
  readonly id: string;
}

/** Someone who is called; lit up where it is the viewer. */
export function UserMention({ id }: MentionProps): JSX.Element {
  const person = usePerson(id);
  const isViewer = usePageState().viewerId === id;
  return (
    <span class={`mention ${isViewer ? "mention-viewer" : ""}`}>
      @{person?.name ?? "unknown-user"}
    </span>
  );
}

/** A role that is called, in its colour. */
export function RoleMention({ id }: MentionProps): JSX.Element {
  const role = usePageState()
    .guilds.flatMap(({ roles }) => roles)
    .find((known) => known.id === id);
  return <span class="mention">@{role?.name.replace(/^@/, "") ?? "unknown-role"}</span>;
}

/** A channel; pressing it shows the channel. */
export function ChannelMention({ id }: MentionProps): JSX.Element {
  const page = usePage();
  const channel = usePageState().channels.find((known) => known.id === id);
  if (!channel) return <span class="mention"># unknown</span>;
  return (
    <button
      type="button"
      class="mention mention-button"
      onClick={() => {
        void page.show(id);
      }}
    >
      #{channel.name}
    </button>
  );
}
