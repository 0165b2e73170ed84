import { Buffer } from "node:buffer";
import { ComponentType } from "discord-api-types/v10";
import type { APIMediaGalleryComponent } from "discord-api-types/v10";
import type { AttachmentPayload } from "discord.js";
import type { Picture } from "../pictures/pictures.js";

/** A picture as it goes along with a message; readers who cannot see it get its description. */
export function pictureFile({ name, png, description }: Picture): AttachmentPayload {
  return { attachment: Buffer.from(png), name, description };
}

/** A picture where it stands in a message that it goes along with. */
export function gallery({ name, description }: Picture): APIMediaGalleryComponent {
  const media = { url: `attachment://${name}` };
  return { type: ComponentType.MediaGallery, items: [{ media, description }] };
}
