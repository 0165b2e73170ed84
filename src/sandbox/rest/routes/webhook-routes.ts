import { ApplicationIntegrationType, MessageFlags } from "discord-api-types/v10";
import { readMessageForm } from "../../forms/message-form.js";
import { knownError } from "../../known-errors.js";
import { deleteMessage } from "../../world/delete-message.js";
import { editMessage } from "../../world/edit-message.js";
import { postMessage } from "../../world/post-message.js";
import type { SandboxInteraction, SandboxMessage } from "../../world/world.js";
import { answerMessage } from "../answer-message.js";
import { readChanges } from "../change-message.js";
import { messageBody } from "../create-message.js";
import { responseFields } from "../response-fields.js";
import { noContent, ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";

const webhook = "/webhooks/:applicationId/:token";

/** The original response of an interaction and its follow-ups. */
export const webhookRoutes: readonly Route[] = [
  route(`POST ${webhook}`, followUp),
  route(`GET ${webhook}/messages/:messageId`, (call) =>
    ok(answerMessage(call.world, responseMessage(call, interactionOf(call)).message)),
  ),
  route(`PATCH ${webhook}/messages/:messageId`, (call) =>
    ok(change(call, responseMessage(call, interactionOf(call)))),
  ),
  route(`DELETE ${webhook}/messages/:messageId`, (call) => {
    deleteMessage(call.world, responseMessage(call, interactionOf(call)).message.id);
    return noContent;
  }),
];

/** How long the token of an interaction is good. */
const tokenMs = 15 * 60_000;
/** Where the application was added by the user alone (docs: "Create Followup Message"). */
const mostFollowUps = 5;

/**
 * The acknowledged interaction of the path.
 *
 * @throws {ApiError} 10015 for another application or before it was acknowledged; 50027 when the
 * token is wrong or older than 15 minutes.
 */
function interactionOf({ world, param }: RestCall): SandboxInteraction {
  if (param("applicationId") !== world.application.id) throw knownError("unknownWebhook");
  const token = param("token");
  const used = [...world.interactions.values()].find((it) => it.interaction.token === token);
  if (!used || world.clock.now() - used.createdAt > tokenMs)
    throw knownError("expiredWebhookToken");
  if (used.response === undefined) throw knownError("unknownWebhook");
  return used;
}

/** @throws {ApiError} 10008 when the interaction has no such message. */
function responseMessage({ world, param }: RestCall, used: SandboxInteraction): SandboxMessage {
  const { originalMessageId, interaction } = used;
  const original = param("messageId") === "@original";
  const stored = world.messages.get((original ? originalMessageId : param("messageId")) ?? "");
  const isOurs =
    stored?.interactionId === interaction.id || stored?.message.id === originalMessageId;
  if (!stored || !isOurs) throw knownError("unknownMessage");
  return stored;
}

function change(call: RestCall, stored: SandboxMessage): object {
  const { world } = call;
  return answerMessage(world, editMessage(world, stored.message.id, readChanges(call, stored)));
}

/** The first one after "is thinking…" takes its place. */
function followUp(call: RestCall): RestReply {
  const { world } = call;
  const used = interactionOf(call);
  const original = world.messages.get(used.originalMessageId ?? "");
  if (original && (original.message.flags ?? 0) & MessageFlags.Loading)
    return ok(change(call, original));
  demandCount(used);
  const form = readMessageForm(call.body);
  const flags = form.flags ?? 0;
  const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const fields = responseFields(world, used, { ephemeral, refersTo: used.originalMessageId });
  const body = messageBody(call, form);
  used.followUps++;
  return ok(answerMessage(world, postMessage(world, { ...body, ...fields, flags })));
}

/** @throws {ApiError} 40094 */
function demandCount({ owners, followUps }: SandboxInteraction): void {
  const installed = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  if (!installed && followUps >= mostFollowUps) throw knownError("tooManyFollowUps");
}
