import type { PageMessage } from "../../page/protocol.js";
import type { MenuPlace } from "../menus/menu-groups.js";

/** What the view of a channel does for its messages. */
export interface MessageDeeds {
  readonly reply: (told: PageMessage) => void;
  readonly edit: (told: PageMessage | undefined) => void;
  readonly openMenu: (place: MenuPlace) => void;
  readonly startThread: (told: PageMessage) => void;
}
