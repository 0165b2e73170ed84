import type { JSX } from "preact";
import { Icon } from "../parts/icon.js";
import { formatSize } from "../parts/format-size.js";

export interface ShownFile {
  readonly url: string;
  readonly name?: string | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
}

export interface FileCardProps {
  readonly file: ShownFile;
}

/** A file to be saved. */
export function FileCard({ file: { url, name = "file", size } }: FileCardProps): JSX.Element {
  return (
    <div class="file-card">
      <Icon name="file" />
      <span class="file-words">
        <a href={url} download={name} target="_blank" rel="noreferrer">
          {name}
        </a>
        {size !== undefined && <span class="file-size">{formatSize(size)}</span>}
      </span>
      <a
        class="icon-button"
        href={url}
        download={name}
        target="_blank"
        rel="noreferrer"
        aria-label={`Download ${name}`}
        title="Download"
      >
        <Icon name="download" />
      </a>
    </div>
  );
}
