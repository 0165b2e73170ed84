import { ComponentType } from "discord-api-types/v10";
import { z } from "zod/v4";
import { buttonForm, componentId } from "./button-form.js";
import { because, kinds, list, optional, text, url, whole } from "./fields.js";
import { entitySelectForm, stringSelectForm } from "./select-forms.js";

const media = z.object({ url: url(["attachment", "http", "https"]) });
const described = { description: optional(text(0, 1024)), spoiler: optional(z.boolean()) };

const actionRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  ...componentId,
  components: list(kinds([buttonForm, stringSelectForm, entitySelectForm]), 1, 5).refine(
    (components) =>
      components.length === 1 || components.every((it) => typeOf(it) === ComponentType.Button),
    because("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The layout width is exceeded"),
  ),
});

const textDisplay = z.object({
  type: z.literal(ComponentType.TextDisplay),
  ...componentId,
  content: text(1, 4000),
});

const thumbnail = z.object({
  type: z.literal(ComponentType.Thumbnail),
  ...componentId,
  media,
  ...described,
});

const section = z.object({
  type: z.literal(ComponentType.Section),
  ...componentId,
  components: list(kinds([textDisplay]), 1, 3),
  accessory: kinds([buttonForm, thumbnail]),
});

const mediaGallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  ...componentId,
  items: list(z.object({ media, ...described }), 1, 10),
});

const file = z.object({
  type: z.literal(ComponentType.File),
  ...componentId,
  file: z.object({ url: url(["attachment"]) }),
  spoiler: optional(z.boolean()),
});

const separator = z.object({
  type: z.literal(ComponentType.Separator),
  ...componentId,
  divider: optional(z.boolean()),
  spacing: optional(whole(1, 2)),
});

const insideContainer = [actionRow, textDisplay, section, mediaGallery, separator, file];

const container = z.object({
  type: z.literal(ComponentType.Container),
  ...componentId,
  components: list(kinds(insideContainer), 1, 40),
  accent_color: optional(whole(0, 0xffffff)),
  spoiler: optional(z.boolean()),
});

/** The components of a message without the Components V2 flag: up to five action rows. */
export const legacyComponentsForm: z.ZodType<unknown[]> = list(kinds([actionRow]), 0, 5);

/** Those of a message with it (docs: components, reference). */
export const componentsForm: z.ZodType<unknown[]> = list(
  kinds([...insideContainer, container]),
  0,
  40,
);

const typeOf = (component: unknown): unknown =>
  typeof component === "object" && component !== null && "type" in component && component.type;

export { textDisplay as textDisplayForm };
