import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { z } from "zod/v4";
import { emojiForm } from "./emoji-form.js";
import { faults, optional, snowflake, text, url, whole } from "./fields.js";
import type { FieldFault } from "./form-error.js";

/** Fields of every component. */
export const componentId = { id: optional(whole(0, 2 ** 31 - 1)) };

/** 1 to 100 characters (docs: components, reference, "Custom ID"). */
export const customId = text(1, 100);

const button = z.object({
  type: z.literal(ComponentType.Button),
  ...componentId,
  style: z.enum(ButtonStyle),
  label: optional(text(0, 80)),
  emoji: optional(emojiForm),
  custom_id: optional(customId),
  url: optional(url(["discord", "http", "https"], 512)),
  sku_id: optional(snowflake),
  disabled: optional(z.boolean()),
});

type Button = z.output<typeof button>;

/** A button (docs: components, reference, "Button"). */
export const buttonForm = button.check(faults(faultsOf));

function* faultsOf(button: Button): Generator<FieldFault> {
  const { style, label, emoji, custom_id, url, sku_id } = button;
  const link = style === ButtonStyle.Link;
  const premium = style === ButtonStyle.Premium;
  if (custom_id !== undefined && url !== undefined)
    yield { path: ["custom_id"], ...mutuallyExclusive };
  if (link && url === undefined) yield required("url", "A url is required");
  if (premium && sku_id === undefined) yield required("sku_id", "A SKU is required");
  if (!link && !premium && custom_id === undefined)
    yield required("custom_id", "A custom id is required");
  if (!premium && !label && emoji === undefined)
    yield required("label", "A label or an emoji is required");
}

const required = (field: keyof Button, message: string): FieldFault => ({
  path: [field],
  code: "BASE_TYPE_REQUIRED",
  message,
});

const mutuallyExclusive = {
  code: "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
  message: "A custom id and url cannot both be specified",
};
