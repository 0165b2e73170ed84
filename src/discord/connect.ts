import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "discord.js";
import { DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from "discord.js";
import type { Log } from "./services.js";

/** Discord does not let the bot in; trying again would not help. */
export class LoginError extends Error {
  override readonly name = "LoginError";
  readonly reason: "token" | "intents" | "refused";

  constructor(reason: LoginError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export interface ConnectOptions {
  readonly token: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /**
   * Milliseconds before the second, third, … attempt, where the network is at fault; the last one
   * goes on for as long as it takes.
   *
   * @default 1 s, doubling to 1 min
   */
  readonly pauses?: readonly number[];
}

const defaultPauses = [1, 2, 4, 8, 16, 32, 60].map((seconds) => 1_000 * seconds);

/**
 * Logs a client in and waits until it is ready. A network that fails is tried again; each attempt has a
 * client of its own, for discord.js does not use one twice.
 *
 * @throws {LoginError} when Discord refuses.
 * @throws the signal's reason when it aborts.
 */
export async function connect(
  newClient: () => Client,
  { token, log, signal, pauses = defaultPauses }: ConnectOptions,
): Promise<Client<true>> {
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await logIn(newClient(), token, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof LoginError) throw error;
      const ms = pauses[Math.min(attempt, pauses.length - 1)] ?? 0;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ error }, `Cannot reach Discord (${reason}), next attempt in ${ms / 1_000} s`);
      await pause(ms, undefined, { signal });
    }
  }
}

async function logIn(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  const end = new AbortController();
  try {
    return await new Promise<Client<true>>((resolve, reject) => {
      signal.addEventListener(
        "abort",
        () => {
          reject(signal.reason as Error);
        },
        { signal: end.signal },
      );
      client.once(Events.ClientReady, resolve);
      client.once(Events.ShardDisconnect, ({ code }) => {
        reject(refusal(code));
      });
      // A connection that fails is announced here and tried again; without a listener it would throw.
      client.on(Events.ShardError, () => undefined);
      client.login(token).catch((error: unknown) => {
        reject(asRefusal(error));
      });
    });
  } catch (error) {
    // Between identification and readiness this waits for ever, so nobody waits for it.
    client.destroy().catch(() => undefined);
    throw error;
  } finally {
    end.abort();
  }
}

function asRefusal(error: unknown): Error {
  const isToken =
    error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isToken) return refusal(GatewayCloseCodes.AuthenticationFailed);
  return error instanceof Error ? error : new Error(String(error));
}

/** Why Discord closed the connection for good. */
export function refusal(code: number): LoginError {
  const known = refusals.get(code);
  return known
    ? new LoginError(known.reason, known.message)
    : new LoginError("refused", `Discord closed the connection for good, with code ${code}`);
}

const refusals = new Map<number, Pick<LoginError, "reason" | "message">>([
  [
    GatewayCloseCodes.AuthenticationFailed,
    {
      reason: "token",
      message:
        "Discord does not accept DISCORD_TOKEN: copy it again from the developer portal (Bot → Reset Token)",
    },
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    {
      reason: "intents",
      message:
        "Discord refuses the Message Content intent: turn it on in the developer portal (Bot → Privileged Gateway Intents)",
    },
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    {
      reason: "refused",
      message: "The bot is in too many servers for one process: set PROCESSES=auto",
    },
  ],
]);
