import {
  InteractionResponseType as Responses,
  InteractionType,
  MessageFlags,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import { z } from "zod/v4";
import { formError } from "../../forms/form-error.js";
import { readForm } from "../../forms/read-form.js";
import { knownError } from "../../known-errors.js";
import type { SandboxInteraction, World } from "../../world/world.js";
import { acknowledge, acknowledgements } from "../acknowledge.js";
import { noContent, ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";
import { answerMessage } from "../answer-message.js";

/** Milliseconds within which an interaction must be acknowledged. */
const acknowledgeWithinMs = 3000;

/** Acknowledging interactions (docs: interactions, receiving and responding). */
export const callbackRoutes: readonly Route[] = [
  route("POST /interactions/:interactionId/:token/callback", callBack),
];

const form = z.object({ type: z.literal(acknowledgements), data: z.unknown().optional() });

function callBack(call: RestCall): RestReply {
  const { world, param, query } = call;
  const used = world.interactions.get(param("interactionId"));
  if (used?.interaction.token !== param("token")) throw knownError("unknownInteraction");
  if (used.response !== undefined) throw knownError("acknowledged");
  if (world.clock.now() - used.createdAt > acknowledgeWithinMs)
    throw knownError("unknownInteraction");
  const { type, data } = readForm(form, call.body);
  demandFitting(used, type);
  const message = acknowledge(call, used, { type, data });
  if (query.get("with_response") !== "true") return noContent;
  return ok(describeResponse(world, used, { type, messageId: message?.id }));
}

/** @throws {ApiError} 50035 when an interaction of this kind cannot be answered so. */
function demandFitting(
  { interaction, sourceMessageId }: SandboxInteraction,
  type: Responses,
): void {
  const fitting = [...answers[interaction.type], ...(sourceMessageId ? updates : [])];
  if (fitting.includes(type)) return;
  const message = `Value must be one of {${fitting.join(", ")}}.`;
  throw formError([{ path: ["type"], code: "BASE_TYPE_CHOICES", message }]);
}

const messages = [Responses.ChannelMessageWithSource, Responses.DeferredChannelMessageWithSource];
const updates = [Responses.DeferredMessageUpdate, Responses.UpdateMessage];

const answers: Readonly<Record<InteractionType, readonly Responses[]>> = {
  [InteractionType.Ping]: [],
  [InteractionType.ApplicationCommand]: [...messages, Responses.Modal],
  [InteractionType.MessageComponent]: [...messages, Responses.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [
    Responses.ApplicationCommandAutocompleteResult,
  ],
  [InteractionType.ModalSubmit]: messages,
};

function describeResponse(
  world: World,
  { interaction }: SandboxInteraction,
  { type, messageId }: { readonly type: Responses; readonly messageId: string | undefined },
): RESTPostAPIInteractionCallbackWithResponseResult {
  const { id } = interaction;
  const message = world.messages.get(messageId ?? "")?.message;
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: { type, ...(message && { message: answerMessage(world, message) }) },
  };
}
