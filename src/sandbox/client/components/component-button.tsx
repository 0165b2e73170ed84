import type { APIButtonComponent } from "discord-api-types/v10";
import type { JSX } from "preact";
import { buttonStyles as styles } from "../discord-constants.js";
import { useModel, usePage } from "../page-context.js";
import { Icon } from "../parts/icon.js";
import type { OfMessage } from "./component-source.js";
import { emojiText } from "./emoji-text.js";

export interface ComponentButtonProps extends OfMessage {
  readonly button: APIButtonComponent;
}

const looks: ReadonlyMap<number, string> = new Map([
  [styles.Primary, "primary"],
  [styles.Secondary, "secondary"],
  [styles.Success, "success"],
  [styles.Danger, "danger"],
]);

/** A button of a message. It waits until the bot has acknowledged that it was pressed. */
export function ComponentButton({ button, source }: ComponentButtonProps): JSX.Element | null {
  const page = usePage();
  const { pending } = useModel();
  const { disabled = false } = button;
  if (button.style === styles.Premium) return null;
  const emoji = button.emoji && <span class="button-emoji">{emojiText(button.emoji)}</span>;
  if (button.style === styles.Link)
    return (
      <a
        class="button button-secondary"
        href={safeUrl(button.url)}
        target="_blank"
        rel="noreferrer"
      >
        {emoji}
        {button.label}
        <Icon name="external" />
      </a>
    );
  const { custom_id: customId, style, label } = button;
  const messageId = source.message.id;
  const isPending = pending.some((use) => use.messageId === messageId && use.customId === customId);
  return (
    <button
      type="button"
      class={`button button-${looks.get(style) ?? "secondary"} ${isPending ? "button-pending" : ""}`}
      disabled={disabled || !source.may.press}
      aria-busy={isPending}
      onClick={() => {
        if (!isPending) void page.useComponent(messageId, customId);
      }}
    >
      {emoji}
      {label}
    </button>
  );
}

/** Only http and https, as Discord does; anything else leads nowhere. */
function safeUrl(url: string): string {
  return /^https?:\/\//i.test(url) ? url : "about:blank";
}
