import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { Services } from "../services.js";
import type { Strings } from "../strings/strings.js";
import { Refusal } from "./refusal.js";

export interface FailureOptions {
  readonly services: Pick<Services, "log" | "newId" | "now" | "onFault">;
  readonly strings: Strings;
  /** What failed, for the log: the name of a command, "message". */
  readonly what: string;
}

/**
 * What a person is told of a failure, in one sentence: the reason of a refusal, else the id under which
 * the fault is logged. This is the one place that decides what people hear of faults.
 */
export function explainFailure(
  error: unknown,
  { services, strings, what }: FailureOptions,
): string {
  if (error instanceof Refusal) return error.message;
  const id = services.newId();
  services.log.error({ fault: id, what, error }, "A person was told of a fault");
  const message = error instanceof Error ? error.message : String(error);
  services.onFault({ id, at: services.now(), message });
  return strings.faults.unexpected(id);
}

/** Whether Discord no longer knows what was to be answered, or somebody else has answered it. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && gone.has(error.code);
}

const gone = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);
