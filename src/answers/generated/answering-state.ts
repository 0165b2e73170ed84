import type { Answer } from "../answer.js";
import type { CitedText, GenerationFault } from "./generate-answer.js";

/** Why an answer is not the model's, or not whole: to be said in a few words beside it. */
export type AnswerNote = GenerationFault | "overBudget" | "cut";

/** How far an answer has come. */
export type AnsweringState =
  | ({ readonly kind: "writing" } & CitedText)
  | {
      readonly kind: "done";
      readonly answer: Answer;
      /** Who wrote the sentences: a model, or they are those of the documents. */
      readonly by: "model" | "documents";
      /** How many sentences of the model were cut as no passage supports them. */
      readonly cut: number;
      readonly note?: AnswerNote;
      /** Why the model did not answer, or not to the end: one sentence for the owner. */
      readonly reason?: string;
    };
