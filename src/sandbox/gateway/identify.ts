import { GatewayCloseCodes, GatewayIntentBits } from "discord-api-types/v10";
import { z } from "zod";
import { privilegedIntents } from "../world/create-world.js";

/** The fields of IDENTIFY (op 2) that the sandbox looks at. */
export const identifyFrame = z.object({
  token: z.string(),
  intents: z.number().int(),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
});

export type Identify = z.infer<typeof identifyFrame>;

/** RESUME (op 6). */
export const resumeFrame = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.number().int(),
});

export interface Admission {
  readonly token: string;
  /** The privileged intents that are switched on for the application. */
  readonly privilegedIntents: number;
}

const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === "number" ? all | bit : all),
  0,
);

/** The code with which the gateway closes on this IDENTIFY; none when it is right. */
export function identifyFault(
  { token, intents, shard: [shard, shards] = [0, 1] }: Identify,
  admission: Admission,
): GatewayCloseCodes | undefined {
  if (token !== admission.token) return GatewayCloseCodes.AuthenticationFailed;
  if (shards < 1 || shard < 0 || shard >= shards) return GatewayCloseCodes.InvalidShard;
  if (intents < 0 || intents & ~knownIntents) return GatewayCloseCodes.InvalidIntents;
  const disallowed = intents & privilegedIntents & ~admission.privilegedIntents;
  return disallowed ? GatewayCloseCodes.DisallowedIntents : undefined;
}
