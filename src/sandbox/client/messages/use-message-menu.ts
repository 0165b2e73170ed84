import type { APIApplicationCommand } from "discord-api-types/v10";
import type { TargetedMouseEvent } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { localized } from "../composer/localized.js";
import { commandTypes } from "../discord-constants.js";
import type { MenuGroup, MenuItem } from "../menus/menu-groups.js";
import type { Page } from "../model/create-page.js";
import { messageTexts } from "../model/message-texts.js";
import { useLocale, useModel, usePage } from "../page-context.js";
import type { MessageDeeds } from "./message-deeds.js";

/** Opens the menu of a message where the pointer is, or at the message for the menu key. */
export function useMessageMenu(
  told: PageMessage,
  deeds: MessageDeeds,
): (event: TargetedMouseEvent<HTMLElement>) => void {
  const page = usePage();
  const locale = useLocale();
  const { commands } = useModel();
  const channelId = told.message.channel_id;
  return (event) => {
    // A selected text or a link has a menu of the browser's own.
    if (event.type === "contextmenu" && event.target instanceof HTMLAnchorElement) return;
    event.preventDefault();
    const rect = event.currentTarget.getBoundingClientRect();
    const isPointed = event.clientX > 0 || event.clientY > 0;
    deeds.openMenu({
      label: "Message actions",
      x: isPointed ? event.clientX : rect.left + 64,
      y: isPointed ? event.clientY : rect.top + 24,
      groups: messageMenu(told, {
        page,
        deeds,
        locale,
        commands: commands.get(channelId) ?? [],
      }).filter(({ items }) => items.length > 0),
    });
  };
}

interface MessageMenuOptions {
  readonly page: Page;
  readonly deeds: MessageDeeds;
  readonly locale: string;
  readonly commands: readonly APIApplicationCommand[];
}

const emojis = ["👍", "❤️", "😄", "🎉"] as const;

function messageMenu(told: PageMessage, options: MessageMenuOptions): MenuGroup[] {
  const { page } = options;
  const { may, message } = told;
  const reactions = emojis.map((emoji) => ({
    label: `React with ${emoji}`,
    short: emoji,
    run: () => void page.ask("react", { messageId: message.id, emoji, on: true }),
  }));
  return [
    { label: "Reactions", items: may.react ? reactions : [], isRow: true },
    { items: deedItems(told, options) },
    { label: "Apps", items: appItems(told, options) },
    { items: may.delete ? [deleteItem(told, page)] : [] },
  ];
}

function deedItems(told: PageMessage, { page, deeds }: MessageMenuOptions): MenuItem[] {
  const { message, may } = told;
  const reply = {
    label: "Reply",
    icon: "reply",
    run: () => {
      deeds.reply(told);
    },
  } as const;
  const edit = {
    label: "Edit",
    icon: "pencil",
    run: () => {
      deeds.edit(told);
    },
  } as const;
  const thread = {
    label: "Create thread",
    icon: "thread",
    run: () => {
      deeds.startThread(told);
    },
  } as const;
  const dismiss = {
    label: "Dismiss message",
    icon: "close",
    run: () => void page.ask("dismiss", { messageId: message.id }),
  } as const;
  return [
    ...(may.reply ? [reply] : []),
    ...(may.edit ? [edit] : []),
    ...(may.startThread ? [thread] : []),
    copyItem("Copy text", messageTexts(message).join("\n"), page),
    { ...copyItem("Copy message ID", message.id, page), icon: "id" },
    ...(may.dismiss ? [dismiss] : []),
  ];
}

function copyItem(label: string, text: string, page: Page): MenuItem {
  return {
    label,
    icon: "copy",
    run: () => {
      navigator.clipboard.writeText(text).catch(() => {
        page.tell("The browser does not let this page copy.");
      });
    },
  };
}

function appItems(
  { message }: PageMessage,
  { page, locale, commands }: MessageMenuOptions,
): MenuItem[] {
  const target = { targetId: message.id, channelId: message.channel_id };
  return commands
    .filter(({ type }) => type === commandTypes.Message)
    .map((command) => ({
      label: localized(command, locale).name,
      icon: "apps",
      run: () => void page.ask("useOn", { ...target, command: command.name }),
    }));
}

const deleteItem = ({ message }: PageMessage, page: Page): MenuItem => ({
  label: "Delete message",
  icon: "trash",
  isDangerous: true,
  run: () => void page.ask("delete", { messageId: message.id }),
});
