import { z } from "zod/v4";
import { faults, optional, snowflake } from "./fields.js";

/** An emoji by its characters; digits and signs alone are none. */
const unicode = /^(?:\p{RGI_Emoji}|(?![\d#*©®™])\p{Emoji}\uFE0F?)$/v;

/** Whether these characters are one emoji. */
export const isEmoji = (name: string): boolean => unicode.test(name);

/** The emoji of a component: the id of a custom one, or the characters of another. */
export const emojiForm: z.ZodType = z
  .object({
    id: optional(snowflake),
    name: optional(z.string()),
    animated: optional(z.boolean()),
  })
  .check(
    faults(({ id, name }) => {
      if (id !== undefined || (name !== undefined && isEmoji(name))) return [];
      return [{ path: ["name"], code: "BUTTON_COMPONENT_INVALID_EMOJI", message: "Invalid emoji" }];
    }),
  );
