import type { Answer } from "../../answers/answer.js";
import type { CitedText } from "../../answers/generated/generate-answer.js";
import type {
  AnsweredQuestion,
  AskOptions,
  NoIndex,
  Writing as LibraryWriting,
} from "../../library/library.js";
import type { RecordedWriting } from "../records/answer-record.js";
import type { Services } from "../services.js";
import type { Draft, DraftInHand } from "./drafts.js";
import { createThrottle } from "./throttle.js";

/** Discord takes five changes of a message in five seconds; other answers may be written at the time. */
export const showEveryMs = 1_200;

/** What has passed so far of an answer that is being written. */
export interface Writing {
  readonly text: CitedText;
  /** The question as it is answered. */
  readonly question: string;
}

export interface WriteAnswerOptions extends Pick<AskOptions, "community" | "anew"> {
  readonly earlier?: readonly string[] | undefined;
  readonly draft: Draft;
  /** Shows what has passed so far. A fault of it is logged and does no harm. @default it is not shown */
  readonly show?: ((writing: Writing) => Promise<unknown>) | undefined;
  /** When it is stopped, in milliseconds since 1970. @default never */
  readonly until?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What was answered; `stopped` before anything could be said; or `replaced` by another draft with the same
 * id, so that nothing is to be shown or kept of this one.
 */
export type Written =
  | NoIndex
  | (Omit<AnsweredQuestion, "writing"> & {
      readonly writing?: RecordedWriting & Pick<LibraryWriting, "reason">;
    })
  | { readonly kind: "stopped" }
  | { readonly kind: "replaced" };

/**
 * Has the library answer, and shows meanwhile what a model has written. Of an answer that is stopped, or
 * that fails after something was shown, what has passed is kept. When the promise is settled, nothing is
 * being shown any more and something else may be.
 *
 * @throws the signal's reason when it aborts; and a fault of the library's.
 */
export async function writeAnswer(
  message: string,
  options: WriteAnswerOptions,
  services: Pick<Services, "library" | "drafts" | "log" | "now" | "pause">,
): Promise<Written> {
  const inHand = services.drafts.begin(options.draft);
  try {
    const written = await write(message, { ...options, inHand }, services);
    return inHand.isReplaced() ? { kind: "replaced" } : written;
  } catch (error) {
    options.signal?.throwIfAborted();
    if (inHand.isReplaced()) return { kind: "replaced" };
    throw error;
  } finally {
    inHand.end();
  }
}

async function write(
  message: string,
  options: WriteAnswerOptions & { readonly inHand: DraftInHand },
  services: Pick<Services, "library" | "log" | "now" | "pause">,
): Promise<Written> {
  const { inHand, show, until, signal, earlier = [], community, anew } = options;
  const timer = until === undefined ? undefined : later(until - services.now(), inHand.stop);
  let latest: Writing | undefined;
  const throttle = createThrottle({ show: shown, everyMs: showEveryMs, pause: services.pause });
  const onWriting = (text: CitedText, question: string): void => {
    latest = { text, question };
    if (show) throttle.push(latest);
  };
  const stopped = [inHand.stopped, ...(signal ? [signal] : [])];
  const asking = { earlier, community, anew, onWriting, signal: AbortSignal.any(stopped) };
  try {
    return await services.library.ask(message, asking);
  } catch (error) {
    signal?.throwIfAborted();
    if (inHand.stopped.aborted) return answerOf(latest, "stopped") ?? { kind: "stopped" };
    const kept = show && answerOf(latest, "brokenOff");
    if (!kept) throw error;
    services.log.error({ error }, "An answer broke off that was being written");
    return kept;
  } finally {
    clearTimeout(timer);
    await throttle.end();
  }

  async function shown(writing: Writing): Promise<void> {
    try {
      await show?.(writing);
    } catch (error) {
      services.log.info({ error }, "What was written so far of an answer could not be shown");
    }
  }
}

function later(ms: number, call: () => void): NodeJS.Timeout {
  return setTimeout(call, Math.max(0, ms));
}

/** What has passed as an answer of its own; undefined when nothing has. */
function answerOf(
  writing: Writing | undefined,
  note: NonNullable<RecordedWriting["note"]>,
): Extract<Written, { kind: "asked" }> | undefined {
  if (writing === undefined || writing.text.sentences.length === 0) return undefined;
  const answer: Answer = { kind: "answered", ...writing.text, confidence: 1 };
  const { question } = writing;
  return { kind: "asked", question, answer, writing: { by: "model", cut: 0, note } };
}
