import PQueue from "p-queue";
import type { InTurn } from "../answers/generated/answer-by-documents.js";
import { answerBy } from "./answer-by.js";
import { faultsOf } from "./faults-of.js";
import type { Library } from "./library.js";
import type { LiveIndex } from "./live-index.js";

export interface AskingOptions {
  readonly index: LiveIndex;
  /** Limits work on the processor. */
  readonly inTurn: InTurn;
  /** Whether answers are written by a chat model. */
  readonly writes: boolean;
  /** Hears of each fault that an answer tells of. */
  readonly onFault: (message: string) => void;
  /** Ends the answers that a chat model is writing. */
  readonly closing: AbortSignal;
}

/** So many answers may wait for a chat model at a time: they take connections, hardly the processor. */
const writtenAtATime = 32;

/** Makes what answers the questions of a library. */
export function createAsking({
  index,
  inTurn,
  writes,
  onFault,
  closing,
}: AskingOptions): Library["ask"] {
  const written = new PQueue({ concurrency: writtenAtATime });
  const inLine: InTurn = writes ? (work, signal) => written.add(work, { signal }) : inTurn;
  return async (message, options = {}) => {
    const signal = writes ? anyOf(closing, options.signal) : options.signal;
    const asking = { ...options, signal, inTurn };
    const outcome = await inLine(
      () => index.use((answering) => answerBy(answering, message, asking)),
      signal,
    );
    if (outcome.kind === "asked") faultsOf(outcome).forEach(onFault);
    return outcome;
  };
}

function anyOf(closing: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal ? AbortSignal.any([closing, signal]) : closing;
}
