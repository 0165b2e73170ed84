import type { APIMediaGalleryItem } from "discord-api-types/v10";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Lightbox } from "./lightbox.js";

export interface MediaItemProps {
  readonly item: APIMediaGalleryItem;
}

/** A picture that opens in full size when it is pressed; a spoiler is uncovered before. */
export function MediaItem({ item }: MediaItemProps): JSX.Element {
  const { media, description, spoiler = false } = item;
  const [isCovered, setCovered] = useState(spoiler);
  const [isOpen, setOpen] = useState(false);
  const picture = { url: media.url, description: description ?? "" };
  // With its size a picture has its room before it is there, and the end of the channel stays in view.
  const size = media.width && media.height ? { width: media.width, height: media.height } : {};
  return (
    <>
      <button
        type="button"
        class={`media-item ${isCovered ? "media-covered" : ""}`}
        aria-haspopup={isCovered ? undefined : "dialog"}
        aria-label={isCovered ? "Spoiler: press to see" : picture.description || "Picture"}
        onClick={() => {
          if (isCovered) setCovered(false);
          else setOpen(true);
        }}
      >
        <img src={picture.url} alt={isCovered ? "" : picture.description} {...size} />
      </button>
      {isOpen && (
        <Lightbox
          picture={picture}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
