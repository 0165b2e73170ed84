import { ComponentType } from "discord-api-types/v10";
import { z } from "zod/v4";
import { componentId, customId } from "./button-form.js";
import { emojiForm } from "./emoji-form.js";
import { faults, list, optional, snowflake, text, whole } from "./fields.js";
import type { FormFault } from "../api-error.js";
import type { FieldFault } from "./form-error.js";

const common = {
  ...componentId,
  custom_id: customId,
  placeholder: optional(text(0, 150)),
  min_values: optional(whole(0, 25)),
  max_values: optional(whole(1, 25)),
  disabled: optional(z.boolean()),
  /** Of modals only. */
  required: optional(z.boolean()),
};

const option = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: optional(text(0, 100)),
  emoji: optional(emojiForm),
  default: optional(z.boolean()),
});

/** A menu of texts (docs: components, reference, "String Select"). */
export const stringSelectForm = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...common,
    options: list(option, 1, 25),
  })
  .check(faults(faultsOf));

/** A menu of users, roles, both, or channels. */
export const entitySelectForm = z.object({
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  ...common,
  channel_types: optional(z.array(whole(0, 100))),
  default_values: optional(
    list(z.object({ id: snowflake, type: z.enum(["user", "role", "channel"]) }), 0, 25),
  ),
});

/** Where in a list a value stands that stood in it before. */
export const repeated = (values: readonly unknown[]): number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));

interface OptionCounts {
  readonly options: readonly { readonly value: string; readonly default?: boolean | undefined }[];
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
}

function* faultsOf(select: OptionCounts): Generator<FieldFault> {
  const { options, min_values: least = 1, max_values: most = 1 } = select;
  if (options.length === 0) return;
  for (const at of repeated(options.map(({ value }) => value)))
    yield {
      path: ["options", at, "value"],
      code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
      message: "The specified option value is already used",
    };
  if (least > Math.min(options.length, most))
    yield { path: ["min_values"], ...tooMany(Math.min(options.length, most)) };
  if (most > options.length) yield { path: ["max_values"], ...tooMany(options.length) };
  if (options.filter((option) => option.default).length > most)
    yield {
      path: ["options"],
      code: "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
      message: "More options are selected by default than can be",
    };
}

const tooMany = (most: number): FormFault => ({
  code: "NUMBER_TYPE_MAX",
  message: `int value should be less than or equal to ${most}.`,
});
