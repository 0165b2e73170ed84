import { z } from "zod/v4";
import type { FieldFault } from "./form-error.js";

/** Code and message of a fault, for `z.refine` and for issues of one's own. */
export const because = (
  code: string,
  message: string,
): { params: { code: string }; message: string } => ({ params: { code }, message });

/** A check for `z.check` that adds these faults to a form; their paths begin at the checked value. */
export const faults =
  <Value>(find: (value: Value) => Iterable<FieldFault>) =>
  ({ value, issues }: z.core.ParsePayload<Value>): void => {
    for (const { path, code, message } of find(value))
      issues.push({ code: "custom", input: value, path: [...path], params: { code }, message });
  };

/** Text of so many characters, counted as JavaScript does. */
export const text = (minimum: number, maximum: number): z.ZodType<string> =>
  z
    .string()
    .refine(
      ({ length }) => length >= minimum && length <= maximum,
      minimum > 0
        ? because("BASE_TYPE_BAD_LENGTH", `Must be between ${minimum} and ${maximum} in length.`)
        : because("BASE_TYPE_MAX_LENGTH", `Must be ${maximum} or fewer in length.`),
    );

/** A list of so many items. */
export const list = <Item extends z.ZodType>(
  item: Item,
  minimum: number,
  maximum: number,
): z.ZodType<z.output<Item>[]> =>
  z
    .array(item)
    .refine(
      ({ length }) => length >= minimum && length <= maximum,
      minimum > 0
        ? because("BASE_TYPE_BAD_LENGTH", `Must be between ${minimum} and ${maximum} in length.`)
        : because("BASE_TYPE_MAX_LENGTH", `Must be ${maximum} or fewer in length.`),
    );

/** A field that may be absent or null, which is the same. */
export const optional = <Schema extends z.ZodType>(
  schema: Schema,
): z.ZodType<z.output<Schema> | undefined> =>
  schema.nullish().transform((value) => value ?? undefined);

/** An id, which may be written as a number. */
export const snowflake: z.ZodType<string> = z
  .union([z.string(), z.int().transform(String)])
  .refine((id) => /^\d{1,20}$/.test(id), because("NUMBER_TYPE_COERCE", "Value is not snowflake."));

/** A whole number within bounds. */
export const whole = (minimum: number, maximum: number): z.ZodType<number> =>
  z.int().min(minimum).max(maximum);

/** A URL; `attachment://` is allowed where files can be shown. */
export function url(
  schemes: readonly string[] = ["http", "https"],
  maximum = 2048,
): z.ZodType<string> {
  return text(1, maximum)
    .refine(
      (value) => URL.canParse(value),
      because("URL_TYPE_INVALID_URL", "Not a well formed URL."),
    )
    .refine(
      (value) => !URL.canParse(value) || schemes.includes(new URL(value).protocol.slice(0, -1)),
      because(
        "URL_TYPE_INVALID_SCHEME",
        `Scheme is not supported. Scheme must be one of (${schemes.map((it) => `'${it}'`).join(", ")}).`,
      ),
    );
}

/** An object whose `type` tells which of several kinds it is. */
export function kinds(options: readonly Kind[]): z.ZodType {
  const types = options.flatMap(({ shape }) => [...shape.type.values]);
  const message = `Value of field "type" must be one of (${types.join(", ")}).`;
  const [first, ...others] = options;
  if (!first) throw new Error("Cannot choose between no kinds");
  return z.discriminatedUnion("type", [first, ...others], {
    error: ({ input }) => (typeof input === "object" ? message : undefined),
  });
}

type Kind = z.ZodObject<{ type: z.ZodLiteral<number> }>;
