import type { APIAttachment } from "discord-api-types/v10";
import type { JSX } from "preact";
import { FileCard } from "../components/file-card.js";

export interface AttachmentsProps {
  readonly attachments: readonly APIAttachment[];
}

/** The files of a message; pictures are shown. */
export function Attachments({ attachments }: AttachmentsProps): JSX.Element {
  return (
    <div class="attachments">
      {attachments.map(({ id, url, filename, size, content_type: type = "", description }) =>
        /^image\/(?:png|jpeg|gif|webp)/.test(type) ? (
          <a key={id} href={url} target="_blank" rel="noreferrer">
            <img class="attached-image" src={url} alt={description ?? filename} />
          </a>
        ) : (
          <FileCard key={id} file={{ url, name: filename, size }} />
        ),
      )}
    </div>
  );
}
