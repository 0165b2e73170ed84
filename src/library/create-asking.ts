import PQueue from "p-queue";
import type { InTurn } from "../answers/generated/answer-by-documents.js";
import { cleanQuestion } from "../retrieval/clean-question.js";
import { standAlone } from "../retrieval/follow-up.js";
import { readMore } from "../retrieval/more.js";
import type { SearchableAnswering } from "./create-answering.js";
import type { AnsweredQuestion, AskOptions, Library } from "./library.js";
import type { LiveIndex } from "./live-index.js";
import { writeAnswer } from "./write-answer.js";

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
    const cleaned = cleanQuestion(message);
    const answer = (answering: SearchableAnswering): Promise<AnsweredQuestion> =>
      answerBy(answering, cleaned, { ...options, signal, inTurn });
    const outcome = await inLine(() => index.use(answer), signal);
    const fault = outcome.kind === "asked" && "fault" in outcome.answer && outcome.answer.fault;
    if (typeof fault === "string") onFault(fault);
    return outcome;
  };
}

async function answerBy(
  { writer, answer }: SearchableAnswering,
  message: string,
  { inTurn, ...options }: AskOptions & Pick<AskingOptions, "inTurn">,
): Promise<AnsweredQuestion> {
  const question = standAlone(message, options.earlier ?? []);
  if (!writer) return { kind: "asked", question, answer: await answer(question, options.signal) };
  if (readMore(question).times === 0) return writeAnswer(writer, message, { ...options, inTurn });
  // What comes next is told by rules: a model would tell the same again.
  const more = await inTurn(() => answer(question, options.signal), options.signal);
  return { kind: "asked", question, answer: more, writing: { by: "documents", cut: 0 } };
}

function anyOf(closing: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal ? AbortSignal.any([closing, signal]) : closing;
}
