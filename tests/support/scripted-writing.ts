import type { Answer, Source } from "../../src/answers/answer.js";
import type { CitedText } from "../../src/answers/generated/generate-answer.js";
import type { AnsweredQuestion, AskOptions, Library, Writing } from "../../src/library/library.js";

/** What a model has written: each sentence cites the passage of the same place, or the last one. */
export function writtenText(sentences: readonly string[], sources: readonly Source[]): CitedText {
  const used = sources.slice(0, Math.max(1, Math.min(sentences.length, sources.length)));
  return {
    sentences: sentences.map((text, i) => ({ text, citation: Math.min(i + 1, used.length) })),
    citations: used.map((source, i) => {
      const { start, end, text: quote } = source.passage;
      return { ...source, number: i + 1, span: { start, end }, quote };
    }),
  };
}

/** A question that a scripted model is at, and what a test does with it. */
export interface Asking {
  readonly message: string;
  readonly options: AskOptions;
  /** All sentences that have passed so far. */
  write(...sentences: readonly string[]): void;
  /** Ends with these sentences. */
  answer(sentences: readonly string[], writing?: Partial<Writing>): void;
  /** Ends with what is no answer of a model. */
  tell(answer: Answer, writing?: Partial<Writing>): void;
  fail(error: Error): void;
}

/** A library's `ask` whose answers a test writes by hand, one question after another. */
export interface ScriptedWriting {
  readonly ask: Library["ask"];
  /** The next question that has no answer yet. */
  next(): Promise<Asking>;
}

/** @param sources what sentences cite, in order. */
export function scriptedWriting(sources: readonly Source[]): ScriptedWriting {
  const asked: Asking[] = [];
  const waiting: ((asking: Asking) => void)[] = [];
  return {
    ask: (message, options = {}) =>
      new Promise<AnsweredQuestion>((resolve, reject) => {
        const { signal } = options;
        const abort = (): void => {
          reject(signal?.reason as Error);
        };
        if (signal?.aborted) abort();
        signal?.addEventListener("abort", abort);
        const tell = (answer: Answer, writing: Partial<Writing> = {}): void => {
          const told = { by: "model", cut: 0, ...writing } as const;
          resolve({ kind: "asked", question: message, answer, writing: told });
        };
        const asking: Asking = {
          message,
          options,
          write(...sentences) {
            options.onWriting?.(writtenText(sentences, sources), message);
          },
          answer(sentences, writing) {
            const text = writtenText(sentences, sources);
            tell({ kind: "answered", ...text, confidence: 1 }, writing);
          },
          tell,
          fail: reject,
        };
        const listener = waiting.shift();
        if (listener) listener(asking);
        else asked.push(asking);
      }),
    next: () =>
      new Promise((resolve) => {
        const first = asked.shift();
        if (first) resolve(first);
        else waiting.push(resolve);
      }),
  };
}
