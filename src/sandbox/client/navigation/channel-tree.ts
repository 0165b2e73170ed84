import type { PageChannel } from "../../page/protocol.js";

/** A channel with its threads. */
export interface ChannelBranch {
  readonly channel: PageChannel;
  readonly threads: readonly PageChannel[];
}

/** A category with its channels; without one for channels that stand in none. */
export interface ChannelSection {
  readonly category?: PageChannel;
  readonly branches: readonly ChannelBranch[];
}

/** The channels of a guild as its list shows them; empty categories and archived threads left out. */
export function channelTree(channels: readonly PageChannel[], guildId: string): ChannelSection[] {
  const here = channels.filter((channel) => channel.guildId === guildId);
  const isThread = ({ kind }: PageChannel): boolean =>
    kind === "publicThread" || kind === "privateThread";
  const branches = here
    .filter((channel) => channel.kind !== "category" && !isThread(channel))
    .map((channel) => ({
      channel,
      threads: here.filter((one) => isThread(one) && one.parentId === channel.id && !one.archived),
    }));
  const categories = here.filter(({ kind }) => kind === "category");
  const inCategory = (id: string | undefined): ChannelBranch[] =>
    branches.filter(({ channel: { parentId } }) =>
      id === undefined ? !categories.some((category) => category.id === parentId) : parentId === id,
    );
  return [
    { branches: inCategory(undefined) },
    ...categories.map((category) => ({ category, branches: inCategory(category.id) })),
  ].filter((section) => section.branches.length > 0);
}
