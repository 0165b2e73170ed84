import { Buffer } from "node:buffer";
import { MessageFlags, MessageFlagsBitField } from "discord.js";
import type { ChatInputCommandInteraction } from "discord.js";
import type { ActionUse } from "../../src/discord/interactions/action.js";
import type { CommandUse } from "../../src/discord/interactions/command.js";
import type { Person, ShowOptions } from "../../src/discord/interactions/use.js";
import { defaultGuildSettings } from "../../src/discord/records/settings.js";
import type { GuildSettings } from "../../src/discord/records/settings.js";
import type { MessageBody } from "../../src/discord/rendering/message-body.js";
import { messagePayload } from "../../src/discord/rendering/message-payload.js";
import type { Services } from "../../src/discord/services.js";
import { english } from "../../src/discord/strings/english.js";
import type { Strings } from "../../src/discord/strings/strings.js";
import { readMessageForm } from "../../src/sandbox/forms/message-form.js";
import { eachComponent } from "../../src/sandbox/world/component-texts.js";
import { discordServices, started } from "./discord-services.js";

/** One thing that a command has shown. */
export interface Shown {
  readonly body: MessageBody;
  readonly options: ShowOptions | undefined;
  /** Whether it is seen by the person alone, whatever the acknowledgement was. */
  readonly isTold?: boolean;
}

export interface FakeUseOptions {
  readonly services?: Services;
  readonly person?: Partial<Person>;
  readonly settings?: Partial<GuildSettings>;
  readonly strings?: Strings;
  /** Options by name, and the subcommand by the name `subcommand`. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What else the interaction has. */
  readonly interaction?: object;
}

/** A use of a command by somebody, and all that it shows. Every body is checked by Discord's rules. */
export interface FakeUse<Interaction> {
  readonly use: CommandUse<Interaction>;
  readonly shown: Shown[];
}

const ada: Person = {
  userId: "11",
  guildId: "22",
  channelId: "33",
  roleIds: [],
  isModerator: false,
  isAdmin: false,
};

export function fakeUse<Interaction = ChatInputCommandInteraction>({
  services = discordServices(),
  person = {},
  settings = {},
  strings = english,
  values = {},
  interaction = {},
}: FakeUseOptions = {}): FakeUse<Interaction> {
  const shown: Shown[] = [];
  const fake = {
    options: fakeOptions(values),
    channelId: ada.channelId,
    locale: "en-US",
    guildLocale: "en-US",
    createdTimestamp: started + 60_000,
    client: { user: { id: "99" }, ws: { ping: 42 } },
    fetchReply: () => Promise.resolve({ id: "777" }),
    ...interaction,
  };
  const use: CommandUse<Interaction> = {
    person: { ...ada, ...person },
    services,
    strings,
    settings: { ...defaultGuildSettings, ...settings },
    interaction: fake as unknown as Interaction,
    show(body, options) {
      checkBody(body, options);
      shown.push({ body, options });
      return Promise.resolve();
    },
    tell(body) {
      checkBody(body);
      shown.push({ body, options: undefined, isTold: true });
      return Promise.resolve();
    },
  };
  return { use, shown };
}

/** A press of a button of an ephemeral message, whose custom id has these parts behind the action. */
export function fakePress(
  parts: readonly string[],
  options: FakeUseOptions = {},
): { readonly use: ActionUse; readonly shown: Shown[] } {
  const message = { flags: new MessageFlagsBitField(MessageFlags.Ephemeral) };
  const interaction = { message, ...options.interaction };
  const { use, shown } = fakeUse<ActionUse["interaction"]>({ ...options, interaction });
  return { use: { ...use, parts }, shown };
}

/** All text of the last thing that was shown. */
export function lastText(shown: readonly Shown[]): string {
  const body = shown.at(-1)?.body;
  return body ? textOf(body) : "";
}

export function textOf(body: MessageBody): string {
  if (body.kind === "plain") return body.content;
  return eachComponent(body.components)
    .flatMap((component) =>
      typeof component["content"] === "string" ? [component["content"]] : [],
    )
    .join("\n");
}

/** The text of the first file that was attached to the last thing that was shown. */
export function attachedText(shown: readonly Shown[]): string {
  const attachment = shown.at(-1)?.options?.files?.[0]?.attachment;
  return Buffer.isBuffer(attachment) ? attachment.toString("utf8") : "";
}

/** The custom ids of what can be pressed or chosen in a body. */
export function customIds(body: MessageBody | undefined): string[] {
  if (body?.kind !== "components") return [];
  return eachComponent(body.components).flatMap((component) =>
    typeof component["custom_id"] === "string" ? [component["custom_id"]] : [],
  );
}

/** @throws {ApiError} when Discord would refuse the message. */
function checkBody(body: MessageBody, options: ShowOptions = {}): void {
  const { flags, content, components } = messagePayload(body, options);
  const bits = flags.reduce((sum: number, flag) => sum | flag, 0);
  readMessageForm({ content, components, flags: bits });
}

function fakeOptions(values: Readonly<Record<string, unknown>>): object {
  const get = (name: string): unknown => values[name] ?? null;
  return {
    get: (name: string) => (name in values ? { name, value: values[name] } : null),
    getString: get,
    getBoolean: get,
    getInteger: get,
    getRole: get,
    getChannel: get,
    getUser: get,
    getMember: (name: string) => get(`${name} as a member`),
    getSubcommand: () => get("subcommand"),
  };
}
