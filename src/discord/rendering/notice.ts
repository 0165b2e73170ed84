import type { GuildSettings } from "../records/settings.js";
import { container, textDisplay } from "./components.js";
import type { accentColors } from "./components.js";
import type { MessageBody } from "./message-body.js";

export interface NoticeOptions {
  readonly settings: Pick<GuildSettings, "plainText">;
  /** @default neutral */
  readonly state?: keyof typeof accentColors;
}

/** A few words of the bot's own. `text` is Discord's Markdown: what comes from outside is escaped. */
export function notice(text: string, { settings, state = "neutral" }: NoticeOptions): MessageBody {
  return settings.plainText
    ? { kind: "plain", content: text }
    : { kind: "components", components: [container(state, [textDisplay(text)])] };
}
