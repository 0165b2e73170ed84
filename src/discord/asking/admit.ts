import { Refusal } from "../interactions/refusal.js";
import type { Use } from "../interactions/use.js";
import { timestamp } from "../rendering/source-line.js";
import { mayAsk } from "./access.js";

type Admission = Pick<Use, "person" | "services" | "strings" | "settings">;

/** @throws {Refusal} when the person may not use the documents here. */
export function admitHere({ person, strings, settings }: Omit<Admission, "services">): void {
  if (!mayAsk(person, settings)) throw new Refusal(strings.faults.notHere);
}

/** @throws {Refusal} when the person may not use the documents here, or has used them too often. */
export async function admit(use: Admission): Promise<void> {
  admitHere(use);
  const limit = await use.services.limits.take(use.person);
  if (limit.kind === "allowed") return;
  throw new Refusal(use.strings.faults.limited(timestamp(limit.retryAt, "R")));
}
