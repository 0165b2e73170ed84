import type { Services } from "../services.js";
import { Refusal } from "./refusal.js";
import { acknowledge } from "./response.js";
import type { Repliable, Response } from "./response.js";
import { surroundings } from "./surroundings.js";
import { tellFailure } from "./tell-failure.js";
import type { Acknowledgement, Use } from "./use.js";

export interface RespondOptions {
  /** For the log and the metrics. */
  readonly name: string;
  readonly how: Acknowledgement;
  readonly services: Services;
  readonly run: (use: Use) => Promise<void>;
}

/**
 * Acknowledges an interaction before anything else, then runs what it asks for. Whatever fails, the
 * person is told in one sentence: in reply, or where that cannot be, in the channel.
 */
export async function respond(
  interaction: Repliable,
  { name, how, services, run }: RespondOptions,
): Promise<void> {
  const start = performance.now();
  let response: Response | undefined;
  try {
    response = await acknowledge(interaction, how);
    services.measures.acknowledged(performance.now() - start);
    const { show, tell } = response;
    await run({ ...surroundings(interaction, services), services, show, tell });
    services.measures.used(name, "done");
  } catch (error) {
    services.measures.used(name, error instanceof Refusal ? "refused" : "failed");
    await tellFailure(error, interaction, { name, services, tell: response?.tell });
  }
}
