import {
  type APIAllowedMentions,
  AllowedMentionsTypes as Types,
  type APIMessageTopLevelComponent,
  PermissionFlagsBits as Bits,
  type Snowflake,
} from "discord-api-types/v10";
import { componentTexts } from "./component-texts.js";
import { includesAll, permissionsIn } from "./permissions-in.js";
import type { SandboxChannel, World } from "./world.js";

/** Whom a message calls. */
export interface Mentions {
  readonly userIds: readonly Snowflake[];
  readonly roleIds: readonly Snowflake[];
  readonly everyone: boolean;
}

export interface MentioningMessage {
  readonly authorId: Snowflake;
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** @default all kinds, and the author of the message that is replied to */
  readonly allowed?: APIAllowedMentions | undefined;
  /** The author of the message that it replies to. */
  readonly repliedUserId?: Snowflake | undefined;
}

/**
 * Whom a message calls: those it names in its content or text displays (not in code), as far as
 * `allowed` lets it and the author may (docs: resources, message, "Allowed Mentions Object").
 */
export function parseMentions(
  world: World,
  channel: SandboxChannel,
  message: MentioningMessage,
): Mentions {
  const text = withoutCode([message.content, ...componentTexts(message.components)].join("\n"));
  const allowed = message.allowed ?? { parse: Object.values(Types), replied_user: true };
  const all = includesAll(permissionsIn(world, channel, message.authorId), Bits.MentionEveryone);
  const roles = world.guilds.get(channel.guildId ?? "")?.roles;
  const may = (type: Types, id: Snowflake, list: readonly Snowflake[] = []): boolean =>
    (allowed.parse?.includes(type) ?? false) || list.includes(id);
  const users = named(text, /<@!?(\d+)>/g).filter(
    (id) => world.users.has(id) && may(Types.User, id, allowed.users),
  );
  const repliedUser = allowed.replied_user && message.repliedUserId;
  return {
    userIds: [...new Set(repliedUser ? [...users, repliedUser] : users)],
    roleIds: named(text, /<@&(\d+)>/g).filter(
      (id) => may(Types.Role, id, allowed.roles) && (all || roles?.get(id)?.mentionable),
    ),
    everyone: all && /@(?:everyone|here)\b/.test(text) && may(Types.Everyone, ""),
  };
}

const named = (text: string, pattern: RegExp): Snowflake[] => [
  ...new Set([...text.matchAll(pattern)].map(([, id = ""]) => id)),
];

const withoutCode = (text: string): string => text.replace(/(`{1,3})[^]*?\1/g, " ");
