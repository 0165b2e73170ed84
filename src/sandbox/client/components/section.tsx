import type { APISectionComponent } from "discord-api-types/v10";
import type { JSX } from "preact";
import { componentTypes as types } from "../discord-constants.js";
import { Markdown } from "../markdown/show-markdown.js";
import { ComponentButton } from "./component-button.js";
import type { OfMessage } from "./component-source.js";

export interface SectionProps extends OfMessage {
  readonly section: APISectionComponent;
}

/** Texts with a button or a picture beside them. */
export function Section({ section, source }: SectionProps): JSX.Element {
  const { components, accessory } = section;
  return (
    <div class="section">
      <div class="section-texts">
        {components.map(({ content }, at) => (
          <Markdown key={at} text={content} />
        ))}
      </div>
      {accessory.type === types.Button ? (
        <ComponentButton button={accessory} source={source} />
      ) : (
        <img class="thumbnail" src={accessory.media.url} alt={accessory.description ?? ""} />
      )}
    </div>
  );
}
