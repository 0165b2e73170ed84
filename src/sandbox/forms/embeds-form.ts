import { z } from "zod/v4";
import { because, faults, list, optional, text, url, whole } from "./fields.js";

const picture = z.object({ url: url(["attachment", "http", "https"]) });
const icon = optional(url(["attachment", "http", "https"]));

const embed = z
  .object({
    title: optional(text(0, 256)),
    description: optional(text(0, 4096)),
    url: optional(url()),
    timestamp: optional(z.iso.datetime({ offset: true, local: true })),
    color: optional(whole(0, 0xffffff)),
    footer: optional(z.object({ text: text(1, 2048), icon_url: icon })),
    image: optional(picture),
    thumbnail: optional(picture),
    author: optional(z.object({ name: text(1, 256), url: optional(url()), icon_url: icon })),
    fields: optional(
      list(
        z.object({ name: text(1, 256), value: text(1, 1024), inline: optional(z.boolean()) }),
        0,
        25,
      ),
    ),
  })
  .check(
    faults((embed) => {
      if (Object.entries(embed).some(([key, value]) => key !== "color" && isShown(value)))
        return [];
      const message = "This field is required";
      return [{ path: ["description"], code: "BASE_TYPE_REQUIRED", message }];
    }),
  );

type Embed = z.output<typeof embed>;

/** Up to 10 embeds with up to 6,000 characters in all (docs: resources, message, "Embed Limits"). */
export const embedsForm: z.ZodType<Embed[]> = list(embed, 0, 10).refine(
  (embeds) => embeds.reduce((sum, it) => sum + lengthOf(it), 0) <= 6000,
  because("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"),
);

function lengthOf({ title, description, footer, author, fields = [] }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  return [...texts, ...fields.flatMap(({ name, value }) => [name, value])].join("").length;
}

const isShown = (value: unknown): boolean =>
  value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
