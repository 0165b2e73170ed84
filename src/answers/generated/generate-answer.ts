import { ChatError } from "../../chat/chat-error.js";
import type { ChatMessage, EndReason } from "../../chat/chat-model.js";
import type { Citation, CitedSentence } from "../answer.js";
import type { Asking, AskPurpose } from "./ask-model.js";
import { askModel } from "./ask-model.js";
import type { CheckedSentence, CheckOptions, PassedSentence } from "./check-sentence.js";
import { checkSentence } from "./check-sentence.js";
import { numberCitations } from "./number-citations.js";
import { answerMessage, answerSchema, answerSystem, repairMessages } from "./prompts.js";
import { readSentences } from "./read-sentences.js";

/** Sentences that passed the guard, with their footnotes. */
export interface CitedText {
  readonly sentences: readonly CitedSentence[];
  readonly citations: readonly Citation[];
}

/** Why a model's answer is missing or not whole. */
export type GenerationFault =
  /** The model could not be asked. */
  | "unavailable"
  /** It would not answer. */
  | "refused"
  /** What it wrote was no answer. */
  | "unreadable"
  /** It broke off after some sentences had passed, was cut at its length, or would not go on. */
  | "brokenOff";

/** How far an answer has come; the last state of an answer is none of `writing`. */
export type GeneratingState =
  /** All sentences that have passed so far, in order; may become fewer when another model takes over. */
  | ({ readonly kind: "writing" } & CitedText)
  | ({
      readonly kind: "answered";
      /** How many sentences were cut as no passage supports them. */
      readonly cut: number;
      readonly fault?: "brokenOff";
      /** Why it broke off, one sentence for the owner. */
      readonly message?: string;
    } & CitedText)
  /** `notSaid`: the model says that the passages do not answer. `cut`: nothing that it said passed. */
  | { readonly kind: "nothing"; readonly why: "notSaid" | "cut"; readonly cut: number }
  | {
      readonly kind: "failed";
      readonly note: Exclude<GenerationFault, "brokenOff">;
      /** One sentence for the owner. */
      readonly message: string;
    };

export interface GenerateOptions extends Asking, Omit<CheckOptions, "question"> {
  /** The language that the sentences are to be written in, a BCP 47 code; `und` when unknown. */
  readonly language: string;
  /** At most so many sentences are read, whatever the model writes. @default 8 */
  readonly maxSentences?: number | undefined;
  /** Of the model; thoughts count. @default 2000 */
  readonly maxTokens?: number | undefined;
  /** Whether a repair round may be asked for. @default always */
  readonly mayRepair?: (() => boolean) | undefined;
}

/**
 * Has a model answer a question from passages. A sentence is let through only when the guard finds it
 * supported by its quote; those that fail are asked for once more, all together, and else cut.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function* generateAnswer(
  question: string,
  options: GenerateOptions,
): AsyncGenerator<GeneratingState> {
  const asked = [answerMessage(question, options.passages, options.language)];
  const draft: Draft = { question, places: [], next: undefined, said: "unreadable", end: "stop" };
  const fault = yield* write(draft, asked, "answer", options);
  const brokenBy = fault?.message ?? breaks[draft.end];
  const failed = draft.places.filter((place) => place.kind === "failed");
  const { mayRepair = () => true } = options;
  if (failed.length > 0 && fault === undefined && draft.end !== "refused" && mayRepair()) {
    const repair = repairMessages(failed.map(({ complaint }) => complaint));
    draft.next = 0;
    yield* write(draft, [...asked, ...repair], "repair", options);
  }
  yield conclude(draft, { fault, brokenBy });
}

/** An answer that is being written. */
interface Draft {
  readonly question: string;
  /** A place for each sentence. */
  readonly places: CheckedSentence[];
  /** In a repair round, where to look for the next place that failed. */
  next: number | undefined;
  said: "sentences" | "nothing" | "unreadable";
  end: EndReason;
}

/** Fills the places of a draft. Returns the fault that ended it, if one did. */
async function* write(
  draft: Draft,
  messages: readonly ChatMessage[],
  purpose: AskPurpose,
  options: GenerateOptions,
): AsyncGenerator<GeneratingState, ChatError | undefined> {
  const { maxSentences = 8, maxTokens = 2_000 } = options;
  const before = [...draft.places];
  const request = { system: answerSystem, messages, schema: answerSchema, maxTokens };
  const form = { ...request, temperature: 0, mayRestart: true };
  let read = 0;
  try {
    for await (const event of readSentences(askModel(form, purpose, options))) {
      if ("restart" in event) {
        draft.places.splice(0, Infinity, ...before);
        [draft.next, read] = [draft.next === undefined ? undefined : 0, 0];
        yield { kind: "writing", ...numberCitations(passedIn(draft)) };
      } else if ("end" in event) [draft.end, draft.said] = [event.end, event.said];
      else {
        const checked = checkSentence(event.sentence, { ...options, question: draft.question });
        if (place(checked, draft)) yield { kind: "writing", ...numberCitations(passedIn(draft)) };
        if (++read >= maxSentences) break;
      }
    }
    return undefined;
  } catch (error) {
    if (error instanceof ChatError) return error;
    throw error;
  }
}

/** Puts a sentence into its place. Returns whether it is new and passed. */
function place(checked: CheckedSentence, draft: Draft): boolean {
  const { places } = draft;
  const passed = checked.kind === "passed" ? checked.sentence : undefined;
  if (passed && passedIn(draft).some((one) => sameWords(one, passed))) return false;
  if (draft.next === undefined) {
    places.push(checked);
    return passed !== undefined;
  }
  const open = places.findIndex((one, i) => i >= (draft.next ?? 0) && one.kind === "failed");
  // What is repaired comes in order; more than was asked for is not wanted.
  if (open < 0) return false;
  draft.next = open + 1;
  places[open] = checked;
  return passed !== undefined;
}

function sameWords(one: PassedSentence, other: PassedSentence): boolean {
  return one.text.toLowerCase() === other.text.toLowerCase();
}

function passedIn({ places }: Draft): PassedSentence[] {
  return places.flatMap((place) => (place.kind === "passed" ? [place.sentence] : []));
}

/** Why an answer with such an end is not whole. A repair round has no part in it: what it lacks is cut. */
const breaks: Readonly<Record<EndReason, string | undefined>> = {
  stop: undefined,
  length: "Cannot tell the end of an answer as the model came to its allowed length",
  refused: "Cannot tell the end of an answer as the model would not go on",
};

interface Ended {
  readonly fault: ChatError | undefined;
  /** Why what has passed is not the whole answer, one sentence for the owner. */
  readonly brokenBy: string | undefined;
}

function conclude(draft: Draft, { fault, brokenBy }: Ended): GeneratingState {
  const passed = passedIn(draft);
  const cut = draft.places.length - passed.length;
  const broken = brokenBy === undefined ? {} : { fault: "brokenOff" as const, message: brokenBy };
  if (passed.length > 0) return { kind: "answered", cut, ...broken, ...numberCitations(passed) };
  if (fault !== undefined) return { kind: "failed", note: "unavailable", message: fault.message };
  if (draft.end === "refused") return failed("refused", "the model would not answer");
  if (cut > 0) return { kind: "nothing", why: "cut", cut };
  if (draft.said === "nothing") return { kind: "nothing", why: "notSaid", cut };
  return failed("unreadable", "what the model wrote holds no sentences in the form asked for");
}

function failed(note: "refused" | "unreadable", reason: string): GeneratingState {
  return { kind: "failed", note, message: `Cannot use an answer as ${reason}` };
}
