import { Client, GatewayIntentBits, Options, Partials } from "discord.js";

export interface ClientOptions {
  /** Whether to ask for the text of messages that do not address the bot (a privileged intent). */
  readonly readsAllMessages: boolean;
  /** Where Discord's REST API is, without a version. @default Discord's own */
  readonly apiUrl?: string | undefined;
}

/** Messages that are kept in memory a channel: enough for replies to what was just said. */
const keptMessages = 50;

/** A client that pings nobody, keeps little in memory and hears what the bot needs. */
export function createClient({ readsAllMessages, apiUrl }: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsAllMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without these, direct messages and edits of messages from before a restart are not told.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: keptMessages,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: {
        maxSize: 200,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
    }),
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  });
}
