import {
  type APIMessage,
  InteractionResponseType as Responses,
  MessageFlags,
} from "discord-api-types/v10";
import { readChoicesForm } from "../forms/choices-form.js";
import { readMessageForm } from "../forms/message-form.js";
import { readModalForm } from "../forms/modal-form.js";
import { knownError } from "../known-errors.js";
import { editMessage } from "../world/edit-message.js";
import { type NewMessage, postMessage } from "../world/post-message.js";
import type { SandboxInteraction, SandboxMessage, World } from "../world/world.js";
import { readChanges } from "./change-message.js";
import { messageBody } from "./create-message.js";
import { responseFields } from "./response-fields.js";
import type { RestCall } from "./rest-call.js";

const at = ["data"];

/** How an interaction can be answered. */
export const acknowledgements = [
  Responses.ChannelMessageWithSource,
  Responses.DeferredChannelMessageWithSource,
  Responses.DeferredMessageUpdate,
  Responses.UpdateMessage,
  Responses.ApplicationCommandAutocompleteResult,
  Responses.Modal,
] as const;

export interface Acknowledgement {
  readonly type: (typeof acknowledgements)[number];
  readonly data?: unknown;
}

/**
 * Does what an application answers to an interaction, and records it; returns the message that it
 * made or changed, if any. Nothing changes when it throws.
 *
 * @throws {ApiError} 50035, 50006, 40005; 10008 when there is no message to update.
 */
export function acknowledge(
  call: RestCall,
  used: SandboxInteraction,
  { type, data }: Acknowledgement,
): APIMessage | undefined {
  const { world } = call;
  switch (type) {
    case Responses.ChannelMessageWithSource: {
      const form = readMessageForm(data, { at });
      const body = messageBody(call, form, at);
      return post(world, used, { type, draft: { ...body, flags: form.flags ?? 0 } });
    }
    case Responses.DeferredChannelMessageWithSource: {
      const kept = (readMessageForm(data, { at }).flags ?? 0) & MessageFlags.Ephemeral;
      return post(world, used, { type, draft: { flags: kept | MessageFlags.Loading } });
    }
    case Responses.UpdateMessage: {
      const stored = source(world, used);
      const changes = readChanges(call, stored, { body: data, at });
      respond(world, used, { type, messageId: stored.message.id });
      return editMessage(world, stored.message.id, changes);
    }
    case Responses.DeferredMessageUpdate: {
      const messageId = source(world, used).message.id;
      respond(world, used, { type, messageId });
      return undefined;
    }
    case Responses.ApplicationCommandAutocompleteResult:
      suggest(world, used, data);
      return undefined;
    case Responses.Modal:
      openModal(world, used, data);
      return undefined;
  }
}

function post(
  world: World,
  used: SandboxInteraction,
  {
    type,
    draft,
  }: { readonly type: Responses; readonly draft: Partial<NewMessage> & { readonly flags: number } },
): APIMessage {
  const id = world.nextId();
  const ephemeral = (draft.flags & MessageFlags.Ephemeral) !== 0;
  const fields = responseFields(world, used, { ephemeral, refersTo: used.sourceMessageId });
  respond(world, used, { type, messageId: id });
  return postMessage(world, { ...draft, id, ...fields });
}

function suggest(world: World, used: SandboxInteraction, data: unknown): void {
  const { choices } = readChoicesForm(data, at);
  respond(world, used, { type: Responses.ApplicationCommandAutocompleteResult });
  const { userId, interaction } = used;
  world.journal.record({ kind: "choices", interactionId: interaction.id, userId, choices });
}

function openModal(world: World, used: SandboxInteraction, data: unknown): void {
  const modal = readModalForm(data, at);
  used.modal = modal;
  respond(world, used, { type: Responses.Modal });
  const { userId, interaction } = used;
  world.journal.record({ kind: "modal", interactionId: interaction.id, userId, modal });
}

/** Marks an interaction as acknowledged. */
function respond(
  world: World,
  used: SandboxInteraction,
  { type, messageId }: { readonly type: Responses; readonly messageId?: string },
): void {
  used.response = type;
  if (messageId !== undefined) used.originalMessageId = messageId;
  const { userId, interaction } = used;
  world.journal.record({ kind: "callback", interactionId: interaction.id, userId, type });
}

function source(world: World, { sourceMessageId }: SandboxInteraction): SandboxMessage {
  const stored = world.messages.get(sourceMessageId ?? "");
  if (!stored) throw knownError("unknownMessage");
  return stored;
}
