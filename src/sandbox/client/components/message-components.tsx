import type {
  APIActionRowComponent,
  APIComponentInActionRow,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import type { JSX } from "preact";
import { componentTypes as types } from "../discord-constants.js";
import { Markdown } from "../markdown/show-markdown.js";
import type { OfMessage } from "./component-source.js";
import { ComponentButton } from "./component-button.js";
import { ComponentSelect } from "./component-select.js";
import { FileCard } from "./file-card.js";
import { MediaGallery } from "./media-gallery.js";
import { Section } from "./section.js";

export interface MessageComponentsProps extends OfMessage {
  readonly components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[];
}

/** The components of a message or of a container, one below the other. */
export function MessageComponents({ components, source }: MessageComponentsProps): JSX.Element {
  return (
    <>
      {components.map((component, at) => (
        <MessageComponent key={at} component={component} source={source} />
      ))}
    </>
  );
}

interface MessageComponentProps extends OfMessage {
  readonly component: APIMessageTopLevelComponent | APIComponentInContainer;
}

function MessageComponent({ component, source }: MessageComponentProps): JSX.Element {
  switch (component.type) {
    case types.ActionRow:
      return <ActionRow row={component} source={source} />;
    case types.TextDisplay:
      return <Markdown text={component.content} />;
    case types.Section:
      return <Section section={component} source={source} />;
    case types.MediaGallery:
      return <MediaGallery gallery={component} />;
    case types.File:
      return <FileCard file={{ ...component, url: component.file.url }} />;
    case types.Separator: {
      const { divider = true, spacing = 1 } = component;
      const kind = `separator separator-${spacing} ${divider ? "separator-line" : ""}`;
      return <div class={kind} role={divider ? "separator" : "presentation"} />;
    }
    case types.Container: {
      const { accent_color: color, components } = component;
      const accent =
        color === null || color === undefined
          ? undefined
          : `#${color.toString(16).padStart(6, "0")}`;
      return (
        <div class="container" style={accent === undefined ? {} : { "--accent": accent }}>
          <MessageComponents components={components} source={source} />
        </div>
      );
    }
  }
}

interface ActionRowProps extends OfMessage {
  readonly row: APIActionRowComponent<APIComponentInActionRow>;
}

function ActionRow({ row, source }: ActionRowProps): JSX.Element {
  return (
    <div class="action-row">
      {row.components.map((component, at) => {
        if (component.type === types.Button)
          return <ComponentButton key={at} button={component} source={source} />;
        if (component.type === types.TextInput) return null;
        return <ComponentSelect key={component.custom_id} menu={component} source={source} />;
      })}
    </div>
  );
}
