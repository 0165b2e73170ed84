import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
  type Snowflake,
} from "discord-api-types/v10";
import { z } from "zod/v4";
import { allowedMentionsForm } from "./allowed-mentions-form.js";
import { componentFaults } from "./component-faults.js";
import { embedsForm } from "./embeds-form.js";
import { because, list, optional, snowflake, text, whole } from "./fields.js";
import { type FieldFault, formError } from "./form-error.js";
import { componentsForm, legacyComponentsForm } from "./message-component-forms.js";
import { readForm } from "./read-form.js";

/** An attachment that a form names: one that is there already, or the n-th of the new files. */
export interface AttachmentForm {
  readonly id: string;
  readonly filename?: string | undefined;
  readonly description?: string | undefined;
}

/** What a message is made of, or changed to. Null empties a field, undefined leaves it. */
export interface MessageForm {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | null | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined;
  readonly flags?: number | null | undefined;
  readonly allowed_mentions?: APIAllowedMentions | undefined;
  readonly attachments?: readonly AttachmentForm[] | null | undefined;
  readonly tts?: boolean | undefined;
  readonly nonce?: string | number | undefined;
  readonly enforce_nonce?: boolean | undefined;
  readonly message_reference?:
    | {
        readonly message_id: Snowflake;
        readonly channel_id?: Snowflake | undefined;
        readonly fail_if_not_exists?: boolean | undefined;
      }
    | undefined;
}

/** What the limits of an edit depend on. */
export interface MessageBefore {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly flags?: number;
}

export interface ReadMessageOptions {
  /** Fields that lead to the form. @default none */
  readonly at?: readonly string[];
  /** The message that is changed. @default none: a new one */
  readonly before?: MessageBefore;
}

const content = z
  .string()
  .transform((value) => value.trim())
  .refine(
    ({ length }) => length <= 2000,
    because("BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length."),
  );

const attachment = z.object({
  id: snowflake,
  filename: optional(text(1, 1024)),
  description: optional(text(0, 1024)),
});

const common = {
  content: content.nullish(),
  embeds: embedsForm.nullish(),
  flags: whole(0, 2 ** 31 - 1).nullish(),
  allowed_mentions: optional(allowedMentionsForm),
  attachments: list(attachment, 0, 10).nullish(),
  tts: optional(z.boolean()),
  nonce: optional(z.union([z.int(), text(0, 25)])),
  enforce_nonce: optional(z.boolean()),
  message_reference: optional(
    z.object({
      message_id: snowflake,
      channel_id: optional(snowflake),
      fail_if_not_exists: optional(z.boolean()),
    }),
  ),
};

const withComponents: z.ZodType = z.object({ ...common, components: componentsForm.nullish() });
const legacy: z.ZodType = z.object({ ...common, components: legacyComponentsForm.nullish() });
const flagged = z.object({ flags: common.flags });

/**
 * A message, or the changes of one, within Discord's limits (docs: resources, message, "Create
 * Message", "Edit Message"; components, reference).
 *
 * @throws {ApiError} 50035
 */
export function readMessageForm(
  body: unknown,
  { at = [], before = nothing }: ReadMessageOptions = {},
): MessageForm {
  const flags = readForm(flagged, body, at).flags ?? before.flags ?? 0;
  const components = (flags & MessageFlags.IsComponentsV2) !== 0;
  const form = readForm(components ? withComponents : legacy, body, at) as MessageForm;
  const faults = [
    ...componentFaults(form.components ?? []),
    ...(components ? legacyFaults(form, before) : lostFlag(before.flags ?? 0)),
  ];
  if (faults.length === 0) return form;
  throw formError(faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
}

const nothing: MessageBefore = { content: "", embeds: [] };

/** With Components V2, there is no content and no embed, nor any left from before. */
function legacyFaults(form: MessageForm, before: MessageBefore): FieldFault[] {
  return (["content", "embeds"] as const)
    .filter((field) => (form[field] === undefined ? before : form)[field]?.length)
    .map((field) => ({
      path: [field],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** A message does not lose the flag again. That the code is called so is a guess. */
function lostFlag(before: number): FieldFault[] {
  if (!(before & MessageFlags.IsComponentsV2)) return [];
  const message = "MessageFlags.IS_COMPONENTS_V2 cannot be removed";
  return [{ path: ["flags"], code: "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", message }];
}
