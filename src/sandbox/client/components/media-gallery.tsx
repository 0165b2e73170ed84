import type { APIMediaGalleryComponent } from "discord-api-types/v10";
import type { JSX } from "preact";

export interface MediaGalleryProps {
  readonly gallery: APIMediaGalleryComponent;
}

/** Pictures side by side. */
export function MediaGallery({ gallery: { items } }: MediaGalleryProps): JSX.Element {
  return (
    <div class="media-gallery">
      {items.map(({ media, description }) => (
        <img key={media.url} src={media.url} alt={description ?? ""} loading="lazy" />
      ))}
    </div>
  );
}
