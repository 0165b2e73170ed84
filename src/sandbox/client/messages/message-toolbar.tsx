import type { JSX, TargetedMouseEvent } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { hasFlag, messageFlags } from "../discord-constants.js";
import { IconButton } from "../parts/icon-button.js";
import type { MessageDeeds } from "./message-deeds.js";

export interface MessageToolbarProps {
  readonly told: PageMessage;
  readonly deeds: MessageDeeds;
  readonly openMenu: (event: TargetedMouseEvent<HTMLElement>) => void;
}

/** What can be done with a message at once; it appears with the pointer or the focus. */
export function MessageToolbar({ told, deeds, openMenu }: MessageToolbarProps): JSX.Element | null {
  if (hasFlag(told.message, messageFlags.Loading)) return null;
  return (
    <div class="message-toolbar" role="group" aria-label="Message actions">
      {told.may.reply && (
        <IconButton
          icon="reply"
          label="Reply"
          onPress={() => {
            deeds.reply(told);
          }}
        />
      )}
      {told.may.edit && (
        <IconButton
          icon="pencil"
          label="Edit"
          onPress={() => {
            deeds.edit(told);
          }}
        />
      )}
      <IconButton icon="more" label="More" popup="menu" onPress={openMenu} />
    </div>
  );
}
