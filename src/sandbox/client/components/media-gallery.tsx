import type { APIMediaGalleryComponent } from "discord-api-types/v10";
import type { JSX } from "preact";
import { MediaItem } from "./media-item.js";

export interface MediaGalleryProps {
  readonly gallery: APIMediaGalleryComponent;
}

/** Pictures side by side. */
export function MediaGallery({ gallery: { items } }: MediaGalleryProps): JSX.Element {
  return (
    <div class={`media-gallery ${items.length === 1 ? "media-gallery-single" : ""}`}>
      {items.map((item) => (
        <MediaItem key={item.media.url} item={item} />
      ))}
    </div>
  );
}
