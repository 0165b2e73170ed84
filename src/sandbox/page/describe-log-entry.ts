import { GatewayOpcodes } from "discord-api-types/v10";
import type { Happening } from "../happening.js";
import type { Recorded } from "../journal.js";
import type { LogEntry } from "./protocol.js";

/** The line of the gateway log for a happening; undefined for what is no call and no frame. */
export function describeLogEntry(told: Recorded): LogEntry | undefined {
  const { at, time } = told;
  if (told.kind === "rest") {
    const { kind, method, status, ms, faulty } = told;
    return { kind, at, time, method, path: shortened(told.path), status, ms, faulty };
  }
  if (told.kind !== "gateway") return undefined;
  const { kind, direction, code } = told;
  return { kind, at, time, direction, code, name: nameOf(told) };
}

/** All that it carried; undefined for what is no call and no frame. */
export function describeLogDetails(
  told: Recorded,
): { readonly sent: unknown; readonly answered: unknown } | undefined {
  if (told.kind === "rest") {
    const { body, files, response } = told;
    return {
      sent: files.length > 0 ? { body, files } : (body ?? null),
      answered: response ?? null,
    };
  }
  if (told.kind !== "gateway") return undefined;
  const [data, isFromBot] = [told.data ?? null, told.direction === "in"];
  return { sent: isFromBot ? data : null, answered: isFromBot ? null : data };
}

/** The token of an interaction is longer than all the rest. */
const shortened = (path: string): string => path.replace(/[\w-]{40,}/g, "…");

const opcodes: Readonly<Record<number, string>> = GatewayOpcodes;

function nameOf({ direction, event, code }: Happening & { readonly kind: "gateway" }): string {
  if (direction === "open" || direction === "close") return "";
  return event ?? opcodes[code] ?? String(code);
}
