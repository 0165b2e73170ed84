import { type APIAttachment, type APIEmbed, EmbedType } from "discord-api-types/v10";
import { settleUrl } from "./settle-components.js";

/** Embeds as a message has them, with `attachment://name` replaced by where the file is. */
export function settleEmbeds(
  embeds: readonly APIEmbed[],
  attachments: readonly APIAttachment[],
): APIEmbed[] {
  return embeds.map((embed) => ({
    ...embed,
    type: EmbedType.Rich,
    ...(embed.image && { image: settled(embed.image, attachments) }),
    ...(embed.thumbnail && { thumbnail: settled(embed.thumbnail, attachments) }),
  }));
}

const settled = <Media extends { url: string }>(
  media: Media,
  attachments: readonly APIAttachment[],
): Media => ({ ...media, url: settleUrl(media.url, attachments) });
