import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PageChannel, PageMessage } from "../../page/protocol.js";
import { uploadFile } from "../connection/upload-file.js";
import { sentenceOf } from "../model/sentence-of.js";
import { usePage, usePageState, usePerson } from "../page-context.js";
import { IconButton } from "../parts/icon-button.js";
import { CommandForm } from "./command-form.js";
import type { TypedCommand } from "./list-commands.js";
import { writeMentions } from "./mention-text.js";
import { MessageBox } from "./message-box.js";
import { WaitingFiles } from "./waiting-files.js";

export interface ComposerProps {
  readonly channel: PageChannel;
  readonly replyTo: PageMessage | undefined;
  readonly onReplyTo: (told: PageMessage | undefined) => void;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onEditLast: () => void;
}

/** Where one writes messages and gives commands. */
export function Composer(props: ComposerProps): JSX.Element {
  const { channel, replyTo, onReplyTo, files, onFiles, onEditLast } = props;
  const [text, setText] = useState("");
  const [command, setCommand] = useState<TypedCommand | undefined>(undefined);
  const [focusKey, setFocusKey] = useState("");
  const send = useSending(props, { text, setText });
  if (command)
    return (
      <CommandForm
        channel={channel}
        command={command}
        onLeave={() => {
          setCommand(undefined);
          setText("");
          setFocusKey(`left ${Date.now()}`);
        }}
      />
    );
  return (
    <div class="composer">
      {replyTo && <ReplyBar replyTo={replyTo} onReplyTo={onReplyTo} />}
      <WaitingFiles files={files} onFiles={onFiles} />
      <MessageBox
        channel={channel}
        text={text}
        hasFiles={files.length > 0}
        focusKey={replyTo?.message.id ?? focusKey}
        onText={setText}
        onSend={() => void send()}
        onCommand={setCommand}
        onFiles={(added) => {
          onFiles([...files, ...added]);
        }}
        onEditLast={onEditLast}
        onEscape={() => {
          onReplyTo(undefined);
        }}
      />
    </div>
  );
}

interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
}

function useSending(
  { channel, replyTo, onReplyTo, files, onFiles }: ComposerProps,
  { text, setText }: Draft,
): () => Promise<void> {
  const page = usePage();
  const state = usePageState();
  return async () => {
    if (text.trim() === "" && files.length === 0) return;
    setText("");
    onFiles([]);
    onReplyTo(undefined);
    try {
      const uploaded = await Promise.all(files.map(uploadFile));
      await page.demand("say", {
        channelId: channel.id,
        text: writeMentions(text, state),
        ...(replyTo && { replyTo: replyTo.message.id }),
        ...(uploaded.length > 0 && { uploads: uploaded.map(({ upload }) => upload) }),
      });
    } catch (error) {
      page.tell(sentenceOf(error));
      setText(text);
      onFiles(files);
    }
  };
}

type ReplyBarProps = Required<Pick<ComposerProps, "onReplyTo">> & { readonly replyTo: PageMessage };

function ReplyBar({ replyTo: { message }, onReplyTo }: ReplyBarProps): JSX.Element {
  const person = usePerson(message.author.id);
  return (
    <div class="reply-bar">
      <span>
        Replying to <strong>{person?.name ?? message.author.username}</strong>
      </span>
      <IconButton
        icon="close"
        label="Cancel reply"
        onPress={() => {
          onReplyTo(undefined);
        }}
      />
    </div>
  );
}
