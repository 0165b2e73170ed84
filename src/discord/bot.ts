import { Events, GatewayDispatchEvents } from "discord.js";
import type { Client } from "discord.js";
import { listenToMessages } from "./asking/listen.js";
import { connect, LoginError, refusal } from "./connect.js";
import type { ConnectOptions } from "./connect.js";
import { createClient } from "./create-client.js";
import type { Action } from "./interactions/action.js";
import type { Command } from "./interactions/command.js";
import { createDispatcher } from "./interactions/dispatch.js";
import type { Services } from "./services.js";

export interface BotOptions extends Pick<ConnectOptions, "token" | "signal" | "pauses"> {
  readonly apiUrl?: string | undefined;
  /** Whether to ask Discord for messages that do not address the bot. */
  readonly wantsAllMessages: boolean;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  /** Given what Discord granted. */
  readonly services: (granted: { readonly readsAllMessages: () => boolean }) => Services;
  /** Told in one sentence when Discord ends the connection for good. */
  readonly onLost: (error: LoginError) => void;
}

/** The bot, connected. */
export interface Bot {
  readonly client: Client<true>;
  readonly readsAllMessages: boolean;
  /**
   * Takes in nothing new, ends what a chat model is writing, so that what has passed is shown and kept,
   * waits for what is in hand, at most `graceMs`, and disconnects.
   */
  stop(graceMs: number): Promise<{ readonly unfinished: number }>;
}

/**
 * Connects the bot and lets it answer. When Discord refuses the Message Content intent, it goes on
 * without: then it hears only mentions, replies, direct messages and commands.
 *
 * @throws {LoginError} when Discord refuses the bot.
 * @throws the signal's reason when it aborts.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { apiUrl, wantsAllMessages, onLost } = options;
  let readsAllMessages = wantsAllMessages;
  const services = options.services({ readsAllMessages: () => readsAllMessages });
  const work = new Set<Promise<void>>();
  const newClient = (): Client => {
    const client = createClient({ readsAllMessages, apiUrl });
    client.once(Events.ClientReady, (ready) => {
      attend(ready, { ...options, services, work });
    });
    return client;
  };
  const link = { ...options, log: services.log };
  const client = await connect(newClient, link).catch((error: unknown) => {
    if (!(error instanceof LoginError && error.reason === "intents" && readsAllMessages))
      throw error;
    readsAllMessages = false;
    services.log.warn(
      {},
      `${error.message}. Until then ask channels, and threads without a mention, are not heard`,
    );
    return connect(newClient, link);
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    onLost(refusal(code));
  });
  return {
    client,
    readsAllMessages,
    stop: (graceMs) => stop(client, { work, services, graceMs }),
  };
}

interface Attendance extends Pick<BotOptions, "commands" | "actions"> {
  readonly services: Services;
  readonly work: Set<Promise<void>>;
}

function attend(client: Client<true>, { commands, actions, services, work }: Attendance): void {
  const track = (job: Promise<void>): void => {
    const tracked: Promise<void> = job
      .catch((error: unknown) => {
        services.log.error({ error }, "An event was not handled");
      })
      .finally(() => work.delete(tracked));
    work.add(tracked);
  };
  const dispatch = createDispatcher({ commands, actions, services });
  client.on(Events.InteractionCreate, (interaction) => {
    track(dispatch(interaction));
  });
  listenToMessages(client, { services, track });
  client.on(Events.GuildDelete, (guild) => {
    // An outage is announced by the same event.
    if (guild.available) services.settings.removeGuild(guild.id);
  });
  client.on(Events.Error, (error) => {
    services.log.error({ error }, "discord.js reports a fault");
  });
  client.on(Events.Warn, (warning) => {
    services.log.warn({ warning }, "discord.js warns");
  });
}

interface Ending {
  readonly work: ReadonlySet<Promise<void>>;
  readonly services: Pick<Services, "library" | "drafts">;
  readonly graceMs: number;
}

async function stop(
  client: Client<true>,
  { work, services, graceMs }: Ending,
): Promise<{ readonly unfinished: number }> {
  client.removeAllListeners(Events.InteractionCreate);
  client.removeAllListeners(Events.MessageCreate);
  client.removeAllListeners(Events.MessageUpdate);
  client.ws.removeAllListeners(GatewayDispatchEvents.MessageUpdate);
  // What the documents answer by themselves is there at once.
  if (services.library.chat() !== undefined) services.drafts.stopAll();
  await within(graceMs, Promise.all(work));
  const unfinished = work.size;
  // A client that is just connecting again would never be done with this.
  await within(2_000, client.destroy());
  return { unfinished };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
