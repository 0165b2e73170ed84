import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useModel, usePage, usePageState, useShownChannel } from "../page-context.js";
import { Icon } from "../parts/icon.js";
import { ChannelLink } from "./channel-link.js";
import { channelTree } from "./channel-tree.js";
import { GuildRail } from "./guild-rail.js";
import { ViewerPanel } from "./viewer-panel.js";

export interface NavigationProps {
  /** A channel was chosen. */
  readonly onChosen: () => void;
}

/** Guilds, their channels and threads, direct messages, and whom one acts as. */
export function Navigation({ onChosen }: NavigationProps): JSX.Element {
  const page = usePage();
  const state = usePageState();
  const shown = useShownChannel();
  const [chosen, setPlace] = useState<string | null | undefined>(undefined);
  // Null are the direct messages.
  const place = chosen === undefined ? (shown?.guildId ?? null) : chosen;
  const guild = state.guilds.find(({ id }) => id === place);
  const open = (channelId: string): void => {
    setPlace(undefined);
    onChosen();
    void page.show(channelId);
  };
  return (
    <nav class="navigation" aria-label="Servers and channels">
      <GuildRail place={place} onPlace={setPlace} />
      <div class="channel-side">
        <h2 class="side-head">{guild?.name ?? "Direct messages"}</h2>
        <div class="channel-list">
          {guild ? (
            <GuildChannels guildId={guild.id} onOpen={open} />
          ) : (
            <Conversations onOpen={open} />
          )}
        </div>
        <ViewerPanel />
      </div>
    </nav>
  );
}

interface OpeningProps {
  readonly onOpen: (channelId: string) => void;
}

function GuildChannels({
  guildId,
  onOpen,
}: OpeningProps & { readonly guildId: string }): JSX.Element {
  const { channels } = usePageState();
  return (
    <>
      {channelTree(channels, guildId).map(({ category, branches }) => (
        <section key={category?.id ?? ""}>
          {category && <h3 class="category">{category.name}</h3>}
          <ul>
            {branches.map(({ channel, threads }) => (
              <li key={channel.id}>
                <ChannelLink channel={channel} onOpen={onOpen} />
                {threads.length > 0 && (
                  <ul class="threads">
                    {threads.map((thread) => (
                      <li key={thread.id}>
                        <ChannelLink channel={thread} onOpen={onOpen} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Conversations({ onOpen }: OpeningProps): JSX.Element {
  const page = usePage();
  const { channels, bot, people } = usePageState();
  const { connection } = useModel();
  const conversations = channels.filter(({ kind }) => kind === "dm");
  const name = people.find(({ id }) => id === bot.id)?.name ?? "the bot";
  const hasBot = conversations.some(({ recipientIds }) => recipientIds.includes(bot.id));
  return (
    <>
      <ul>
        {conversations.map((channel) => (
          <li key={channel.id}>
            <ChannelLink channel={channel} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {!hasBot && (
        <button
          type="button"
          class="channel-link"
          disabled={connection !== "open"}
          onClick={() => {
            void page.ask("openConversation", {}).then((opened) => {
              if (opened) onOpen(opened.channelId);
            });
          }}
        >
          <Icon name="plus" />
          <span class="channel-name">Message {name}</span>
        </button>
      )}
    </>
  );
}
