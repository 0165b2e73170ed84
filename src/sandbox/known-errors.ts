import { ApiError } from "./api-error.js";

/**
 * The errors that the sandbox answers with: HTTP status, JSON code, message (docs: topics,
 * "Opcodes and Status Codes", JSON error codes).
 */
const known = {
  notFound: [404, 0, "404: Not Found"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  unauthorized: [401, 0, "401: Unauthorized"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownEmoji: [400, 10014, "Unknown Emoji"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  tooManyReactions: [400, 30010, "Maximum number of reactions reached (20)"],
  tooManyCommands: [400, 30032, "Maximum number of application commands reached (100)"],
  tooLarge: [413, 40005, "Request entity too large"],
  messageInForum: [400, 40058, "Cannot send a message in a forum channel"],
  acknowledged: [400, 40060, "Interaction has already been acknowledged."],
  tooManyFollowUps: [
    400,
    40094,
    "This interaction has hit the maximum number of follow up messages",
  ],
  missingAccess: [403, 50001, "Missing Access"],
  dmChannel: [403, 50003, "Cannot execute action on a DM channel"],
  foreignMessage: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  unwillingUser: [403, 50007, "Cannot send messages to this user"],
  nonTextChannel: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  bulkDeleteCount: [
    400,
    50016,
    "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete",
  ],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  expiredWebhookToken: [401, 50027, "Invalid Webhook Token"],
  tooOldForBulkDelete: [
    400,
    50034,
    "A message provided was too old to bulk delete: it must be younger than 2 weeks",
  ],
  archivedThread: [400, 50083, "Thread is archived"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  noMutualGuild: [403, 50278, "Cannot send messages to this user due to having no mutual guilds"],
  replyWithoutHistory: [400, 160002, "Cannot reply without permission to read message history"],
  threadExists: [400, 160004, "A thread has already been created for this message"],
  threadLocked: [400, 160005, "This thread is locked"],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type KnownError = keyof typeof known;

/** The error of this name, to be thrown. */
export function knownError(name: KnownError): ApiError {
  const [status, code, message] = known[name];
  return new ApiError(message, { status, code });
}
