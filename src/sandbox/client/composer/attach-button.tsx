import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { IconButton } from "../parts/icon-button.js";

export interface AttachButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files to send. */
export function AttachButton({ onFiles }: AttachButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        icon="plus"
        label="Upload files"
        onPress={() => {
          input.current?.click();
        }}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
