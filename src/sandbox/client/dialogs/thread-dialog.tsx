import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PageMessage } from "../../page/protocol.js";
import { plainText } from "../markdown/plain-text.js";
import { sentenceOf } from "../model/sentence-of.js";
import { messageTexts } from "../model/message-texts.js";
import { usePage } from "../page-context.js";
import { useElementId } from "../parts/use-element-id.js";
import { Dialog } from "./dialog.js";

export interface ThreadDialogProps {
  /** The message that the thread starts from. */
  readonly told: PageMessage;
  readonly onClose: () => void;
}

/** Most characters of the name of a thread (docs: resources, channel, "Start Thread"). */
const most = 100;

/** Asks for the name of a new thread, and opens it. */
export function ThreadDialog({ told: { message }, onClose }: ThreadDialogProps): JSX.Element {
  const page = usePage();
  const id = useElementId();
  const [name, setName] = useState(() => plainText(messageTexts(message)[0] ?? "").slice(0, 40));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const start = async (): Promise<void> => {
    try {
      const from = { from: message.id, name: name.trim() || "New thread" };
      const { channelId } = await page.demand("startThread", from);
      onClose();
      await page.show(channelId);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      title="Create thread"
      submit="Create"
      problem={problem}
      onClose={onClose}
      onSubmit={() => void start()}
    >
      <div class="field">
        <label for={id}>Thread name</label>
        <input
          id={id}
          class="text-field"
          maxLength={most}
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
      </div>
    </Dialog>
  );
}
