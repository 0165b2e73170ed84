import type { Provider } from "../providers/provider.js";
import { answerFault } from "../providers/provider-fault.js";
import { type ChatError, providerError } from "./chat-error.js";
import { eventFault } from "./stream-event.js";
import { createWireReader, type WireFormat } from "./wire-events.js";

export interface EventCheckOptions {
  /** How the provider sets its events apart. */
  readonly format: WireFormat;
  /** Whether an event says that the model will not answer, where its client passes over that. */
  readonly isRefusal?: ((event: unknown) => boolean) | undefined;
}

/** Far more than an answer: a server that sends so much will not end by itself. */
const maxBytes = 16_000_000;

/**
 * Passes the bytes of an answer on, and reads the events in them before.
 *
 * @throws {ChatError} in the place of an event that is malformed, or tells a fault or a refusal.
 */
export async function* checkEvents(
  provider: Provider,
  body: AsyncIterable<Uint8Array>,
  { format, isRefusal = () => false }: EventCheckOptions,
): AsyncGenerator<Uint8Array> {
  const reader = createWireReader(format);
  const decoder = new TextDecoder();
  let size = 0;
  for await (const bytes of body) {
    check(() => reader.push(decoder.decode(bytes, { stream: true })));
    size += bytes.length;
    if (size > maxBytes) throw malformed("found no end");
    yield bytes;
  }
  check(() => reader.end());

  function check(read: () => unknown[]): void {
    for (const event of readOr(read, () => malformed("found no stream of events"))) {
      const fault = eventFault(provider, event);
      if (fault) throw providerError(provider, fault);
      if (isRefusal(event)) throw providerError(provider, refusal);
    }
  }

  function malformed(found: string): ChatError {
    return providerError(provider, answerFault(provider, found));
  }
}

const refusal = { kind: "refused", reason: "it will not answer this", retryable: false } as const;

function readOr<T>(read: () => T, error: () => Error): T {
  try {
    return read();
  } catch {
    throw error();
  }
}
