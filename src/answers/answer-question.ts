import type { Inquiry } from "../retrieval/question.js";
import type { QuestionReader } from "../retrieval/read-question.js";
import type { Answer } from "./answer.js";
import { cite } from "./cite.js";
import { disagreement } from "./disagreement.js";
import { hearPart } from "./hear.js";
import type { Heard, HearOptions } from "./hear.js";
import { leaningOn } from "./leaning-on.js";
import { offered } from "./offered.js";
import { unanswered } from "./unanswered.js";

export interface AnswerOptions extends Omit<HearOptions, "acrossDocuments">, AnswerRules {
  readonly reader: QuestionReader;
}

/** How an evaluation may have a question answered. */
export interface AnswerRules {
  /** Say the best there is even when it is not supported. @default false */
  readonly always?: boolean;
  /** The numbers of the only passages that may answer. @default all */
  readonly among?: ReadonlySet<number>;
}

/**
 * Answers a message in the words of the documents, or tells that they do not say. The same message
 * gets the same answer from the same generation.
 */
export async function answerQuestion(message: string, options: AnswerOptions): Promise<Answer> {
  const read = options.reader.question(message);
  if (read.kind === "notAsked") return read;
  const { parts, acrossDocuments } = read.question;
  const heard: Heard = { retrievals: [], said: [], asked: new Map(), parts: [], best: undefined };
  for (const part of parts) {
    const whole = leaningOn(part, parts[0]);
    const inquiry: Inquiry = options.said ? anythingAbout(whole) : whole;
    heard.parts.push(await hearPart(inquiry, heard, { acrossDocuments, ...options }));
  }
  return conclude(heard, options);
}

function conclude(
  { retrievals, said, asked, parts, best }: Heard,
  { always = false, splitTerms }: Pick<AnswerOptions, "always" | "splitTerms">,
): Answer {
  const fault = retrievals.map((retrieval) => retrieval.fault).find((text) => text !== undefined);
  const confidence = best?.confidence ?? 0;
  const unsupported = always && best ? [best.candidate] : [];
  const chosen = said.length > 0 ? said : unsupported;
  const open = said.length > 0 ? unanswered(parts) : [];
  return {
    ...(chosen.length > 0
      ? {
          kind: "answered",
          ...cite(chosen, asked),
          ...disagreement(chosen, asked, splitTerms),
          ...(open.length > 0 && { unanswered: open }),
        }
      : { kind: "notFound", ...offered(retrievals, best) }),
    confidence,
    ...(fault === undefined ? {} : { fault }),
  };
}

/** The same, for what has to do with it: it need not be of the kind, nor tell what happened. */
function anythingAbout(inquiry: Inquiry): Inquiry {
  const { terms, halves } = inquiry;
  const typeTerms = new Set(terms);
  return { ...inquiry, kind: "other", typeTerms, halves: halves.map(anythingAbout) };
}
