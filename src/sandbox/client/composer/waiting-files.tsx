import type { JSX } from "preact";
import { formatSize } from "../parts/format-size.js";
import { Icon } from "../parts/icon.js";
import { IconButton } from "../parts/icon-button.js";

export interface WaitingFilesProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** The files that go with the next message. */
export function WaitingFiles({ files, onFiles }: WaitingFilesProps): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul class="waiting-files" aria-label="Files to be sent">
      {files.map((file) => (
        <li key={`${file.name} ${file.size}`} class="file-card">
          <Icon name="file" />
          <span class="file-words">
            <span>{file.name}</span>
            <span class="file-size">{formatSize(file.size)}</span>
          </span>
          <IconButton
            icon="close"
            label={`Remove ${file.name}`}
            onPress={() => {
              onFiles(files.filter((other) => other !== file));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
