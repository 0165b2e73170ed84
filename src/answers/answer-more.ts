import { rememberQuestions } from "../embeddings/remember-questions.js";
import { mostTimes, readMore } from "../retrieval/more.js";
import { answerQuestion } from "./answer-question.js";
import type { AnswerOptions } from "./answer-question.js";
import type { Answer } from "./answer.js";

/**
 * Answers a message like `answerQuestion`. To one that asks for more (see `writeMore`) it says what
 * comes next, and nothing more after {@link mostTimes}: what was said is found by asking again, which
 * gives the same answers, and left out. Where a chat model had answered, that is what these rules would
 * have said, not what it wrote.
 */
export async function answerMore(message: string, options: AnswerOptions): Promise<Answer> {
  const { question, times } = readMore(message);
  if (times > mostTimes)
    return { kind: "notFound", nearest: [], confidence: 0, isNothingMore: true };
  const remembering = { ...options, model: rememberQuestions(options.model) };
  let answer = await answerQuestion(question, remembering);
  const said: string[] = [];
  for (let asked = 0; asked < times && answer.kind === "answered"; asked++) {
    said.push(...answer.sentences.map(({ text }) => text));
    answer = await answerQuestion(question, { ...remembering, said });
  }
  return said.length === 0 ? answer : asMore(answer);
}

function asMore(answer: Answer): Answer {
  if (answer.kind === "notAsked") return answer;
  if (answer.kind === "notFound") return { ...answer, isNothingMore: true };
  const { kind, citations, confidence, fault } = answer;
  // No words of it answer by themselves, and what was not answered at first has been named then.
  const sentences = answer.sentences.map(({ text, citation }) => ({ text, citation }));
  return { kind, sentences, citations, confidence, ...(fault !== undefined && { fault }) };
}
