import type { APIEmbed } from "discord-api-types/v10";
import type { JSX } from "preact";
import { Markdown } from "../markdown/show-markdown.js";

export interface EmbedCardProps {
  readonly embed: APIEmbed;
}

/** An embed: its words and fields; of its pictures, the large one. */
export function EmbedCard({ embed }: EmbedCardProps): JSX.Element {
  const { author, title, url, description, fields = [], image, footer, color } = embed;
  const accent = color === undefined ? undefined : `#${color.toString(16).padStart(6, "0")}`;
  return (
    <div class="container embed" style={accent === undefined ? {} : { "--accent": accent }}>
      {author && <div class="embed-author">{author.name}</div>}
      {title !== undefined && (
        <div class="embed-title">
          <Markdown text={url === undefined ? title : `[${title}](${url})`} />
        </div>
      )}
      {description !== undefined && <Markdown text={description} />}
      {fields.length > 0 && (
        <dl class="embed-fields">
          {fields.map(({ name, value, inline = false }) => (
            <div key={name} class={inline ? "embed-inline" : ""}>
              <dt>{name}</dt>
              <dd>
                <Markdown text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {image && <img src={image.url} alt="" />}
      {footer && <small>{footer.text}</small>}
    </div>
  );
}
