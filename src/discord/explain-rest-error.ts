import { DiscordAPIError, GatewayCloseCodes, HTTPError, RateLimitError } from "discord.js";
import { refusal } from "./connect.js";

/** Why a call of Discord's REST API failed, in one sentence. */
export function explainRestError(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return refusal(GatewayCloseCodes.AuthenticationFailed).message;
    const [reason = ""] = error.message.split("\n");
    return `Discord refuses: ${reason} (code ${error.code})`;
  }
  if (error instanceof HTTPError) return `Discord does not answer now: HTTP ${error.status}`;
  if (error instanceof RateLimitError) return "Discord allows no more calls for a while";
  return `Cannot reach Discord: ${networkFault(error)}`;
}

/** The fault of several addresses tried in turn has a code but no message. */
function networkFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== "") return error.message;
  return "code" in error ? String(error.code) : error.name;
}
