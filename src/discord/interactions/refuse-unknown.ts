import type { Services } from "../services.js";
import { Refusal } from "./refusal.js";
import { respond } from "./respond.js";
import type { Repliable } from "./response.js";

/** Answers a command, button or modal that this version does not have: from an old message, or forged. */
export async function refuseUnknown(interaction: Repliable, services: Services): Promise<void> {
  await respond(interaction, {
    name: "unknown",
    how: "private",
    services,
    run: ({ strings }) => Promise.reject(new Refusal(strings.faults.outdated)),
  });
}
