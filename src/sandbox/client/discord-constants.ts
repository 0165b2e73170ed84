import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  TextInputStyle,
} from "discord-api-types/v10";

/*
 * The numbers of Discord's API that the page needs. discord-api-types is CommonJS, which a browser
 * does not load, so that its types alone are used: they check each number.
 */

type Of<Enum, Names extends keyof Enum> = Readonly<Pick<Enum, Names>>;

/** Components of messages and modals. */
export const componentTypes: Of<
  typeof ComponentType,
  | "ActionRow"
  | "Button"
  | "StringSelect"
  | "TextInput"
  | "UserSelect"
  | "RoleSelect"
  | "MentionableSelect"
  | "ChannelSelect"
  | "Section"
  | "TextDisplay"
  | "Thumbnail"
  | "MediaGallery"
  | "File"
  | "Separator"
  | "Container"
  | "Label"
  | "FileUpload"
  | "RadioGroup"
  | "CheckboxGroup"
  | "Checkbox"
> = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
};

/** Buttons by what they look like. */
export const buttonStyles: Of<
  typeof ButtonStyle,
  "Primary" | "Secondary" | "Success" | "Danger" | "Link" | "Premium"
> = {
  Primary: 1,
  Secondary: 2,
  Success: 3,
  Danger: 4,
  Link: 5,
  Premium: 6,
};

/** Options of slash commands. */
export const optionTypes: Of<
  typeof ApplicationCommandOptionType,
  | "Subcommand"
  | "SubcommandGroup"
  | "String"
  | "Integer"
  | "Boolean"
  | "User"
  | "Channel"
  | "Role"
  | "Mentionable"
  | "Number"
  | "Attachment"
> = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
};

/** Commands by where they are used. */
export const commandTypes: Of<typeof ApplicationCommandType, "ChatInput" | "User" | "Message"> = {
  ChatInput: 1,
  User: 2,
  Message: 3,
};

/** Flags of messages, as bits. */
export const messageFlags: Of<
  typeof MessageFlags,
  "SuppressEmbeds" | "Ephemeral" | "Loading" | "IsComponentsV2"
> = {
  SuppressEmbeds: 4,
  Ephemeral: 64,
  Loading: 128,
  IsComponentsV2: 32768,
};

/** Messages that people did not write as such. */
export const messageTypes: Of<
  typeof MessageType,
  | "Default"
  | "ThreadCreated"
  | "Reply"
  | "ChatInputCommand"
  | "ThreadStarterMessage"
  | "ContextMenuCommand"
> = {
  Default: 0,
  ThreadCreated: 18,
  Reply: 19,
  ChatInputCommand: 20,
  ThreadStarterMessage: 21,
  ContextMenuCommand: 23,
};

/** Text inputs of one line and of several. */
export const textInputStyles: Of<typeof TextInputStyle, "Short" | "Paragraph"> = {
  Short: 1,
  Paragraph: 2,
};

/** Whether a message has a flag. */
export const hasFlag = (
  { flags = 0 }: { readonly flags?: number | undefined },
  flag: number,
): boolean => (flags & flag) !== 0;
