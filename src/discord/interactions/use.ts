import type { AttachmentPayload } from "discord.js";
import type { GuildSettings } from "../records/settings.js";
import type { MessageBody } from "../rendering/message-body.js";
import type { Services } from "../services.js";
import type { Strings } from "../strings/strings.js";

/** The person who uses a command or a component, as Discord vouches for them. */
export interface Person {
  readonly userId: string;
  /** Absent in direct messages and where the bot is not a member. */
  readonly guildId: string | undefined;
  readonly channelId: string;
  /** The channel that a thread stands in. */
  readonly parentChannelId?: string | undefined;
  readonly roleIds: readonly string[];
  /** Whether they may manage the messages of others in this channel. */
  readonly isModerator: boolean;
  /** Whether they may manage the guild, or have a role that the settings name. */
  readonly isAdmin: boolean;
}

export interface ShowOptions {
  readonly files?: readonly AttachmentPayload[];
  /** Roles that the message pings, if it is new. */
  readonly pingRoleIds?: readonly string[];
  /** People whom the message pings, if it is new; nobody else is ever pinged. */
  readonly pingUserIds?: readonly string[];
  /** Whether it is only the beginning of what will be shown, and may not stay. @default false */
  readonly isDraft?: boolean;
}

/** One use of a command, a component or a modal. It is acknowledged already, where it can be. */
export interface Use {
  readonly person: Person;
  readonly services: Services;
  /** In the language of the person, or the one that the guild's settings demand. */
  readonly strings: Strings;
  readonly settings: GuildSettings;
  /** Fills the response; called again, changes it. */
  readonly show: (body: MessageBody, options?: ShowOptions) => Promise<void>;
  /** Says something to the person alone, in place of a response that shows nothing yet; a draft gives way to it where it is. */
  readonly tell: (body: MessageBody) => Promise<void>;
}

/** What to do before anything else, within Discord's three seconds. */
export type Acknowledgement =
  /** "Thinking…", seen by the person alone. */
  | "private"
  /** "Thinking…", seen by everyone in the channel. */
  | "public"
  /** The message that bears the component will be changed. */
  | "update";
