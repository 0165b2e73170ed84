import type { JSX } from "preact";
import type { PageMessage } from "../../page/protocol.js";
import { usePage } from "../page-context.js";
import { Icon } from "../parts/icon.js";

export interface EphemeralLineProps {
  readonly told: PageMessage;
}

/** That a message is for the viewer alone, and the way to be rid of it. */
export function EphemeralLine({ told: { message } }: EphemeralLineProps): JSX.Element {
  const page = usePage();
  return (
    <p class="ephemeral-line">
      <Icon name="eye" />
      Only you can see this ·{" "}
      <button
        type="button"
        class="link-button"
        onClick={() => {
          void page.ask("dismiss", { messageId: message.id });
        }}
      >
        Dismiss message
      </button>
    </p>
  );
}
