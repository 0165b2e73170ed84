import { splitSentences } from "../passages/sentences.js";
import { asksForMore } from "./more.js";
import type { NotAsked } from "./question.js";

export type Asked =
  | { readonly kind: "asked"; readonly text: string }
  | { readonly kind: "notAsked"; readonly reason: NotAsked };

/**
 * Finds in a cleaned message what is asked of the documents. Of several sentences the questions
 * count, and what surrounds them only where they would say too little alone. A greeting, thanks, or
 * an order to write, pretend or forget something asks nothing, nor does "tell me more" alone.
 */
export function findAsked(message: string): Asked {
  if (!/[\p{L}\p{N}]/u.test(message)) return { kind: "notAsked", reason: "empty" };
  // Where something was asked before, the message has become that question.
  if (asksForMore(message)) return { kind: "notAsked", reason: "more" };
  const sentences = splitSentences(message).map(({ start, end }) => message.slice(start, end));
  const questions = sentences.filter(isQuestion);
  const heard = (questions.length > 0 ? questions : sentences).map(withoutPreface);
  const orders = heard.filter((sentence) => order.test(sentence));
  if (orders.length > 0 && questions.length === 0) return { kind: "notAsked", reason: "request" };
  const kept = heard.filter((sentence) => !order.test(sentence) && /[\p{L}\p{N}]/u.test(sentence));
  const talk = kept.map(smallTalk);
  const asked = kept.filter((_, i) => talk[i] === undefined);
  if (asked.length > 0) return { kind: "asked", text: withContext(asked, sentences).join(" ") };
  return { kind: "notAsked", reason: talk.find((reason) => reason !== undefined) ?? "request" };
}

const questionWord =
  "(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)";
const opening = new RegExp(`^(?:(?:and|but|so|or|then|also)\\s+)?${questionWord}\\b`, "i");
const wh = "(?:who|whom|whose|what|when|where|why|how|which)\\b";

function isQuestion(sentence: string): boolean {
  return (
    /[?？]["'”’」)\]]*$/.test(sentence) || opening.test(sentence) || hanQuestion.test(sentence)
  );
}

const hanQuestion = /[谁哪吗呢]|什么|多少|为何|如何|怎[么样]|几[个位次年月日]/u;

/** Drops what stands before the question itself: "…: in which month", "…, then tell me when". */
function withoutPreface(sentence: string): string {
  if (smallTalk(sentence) !== undefined) return sentence;
  return sentence
    .replace(
      new RegExp(`^.{0,400}?:\\s+(?=(?:(?:in|on|at|by|for|from|to|of|with)\\s+)?${wh})`, "is"),
      "",
    )
    .replace(
      new RegExp(
        `^.{0,400}?\\b(?:tell|show|let)\\s+(?:me|us)\\s+(?:know\\s+)?(?:about\\s+)?(?=${wh})`,
        "is",
      ),
      "",
    )
    .replace(
      /^(?:hi|hello|hey|hallo|good (?:morning|day|evening))\b[\s,.!—-]*(?:there|all|bot|everyone)?[\s,.!—-]*/i,
      "",
    )
    .replace(/^(?:please|pls|kindly)\b[\s,]*/i, "")
    .replace(/^(?:tell|show|give)\s+(?:me|us)\s+(?:all\s+)?(?:about\s+)?/i, "");
}

/** What no document can answer: orders to make something up, to act a part, to forget or repeat. */
const order = new RegExp(
  "^(?:(?:now|please|just|also|and|then|instead|first|you (?:must|should|will|are to|can))\\b[\\s,]*|as [^,]{1,60},\\s*)*(?:" +
    "(?:write|compose|generate|translate|rewrite|pretend|role-?play|ignore|forget|disregard|override|" +
    "repeat|echo|respond|reply|reveal|simulate|imagine|behave|encode|decode|talk like|act (?:as|like)|" +
    "you are now)\\b|" +
    "(?:draft|create|code|program|print|output|say|answer|begin|start|complete|execute|run|delete|send|" +
    "ping|include|add|append|insert|use|speak|make|give)\\s+(?:only|the|an?|your?|my|all|this|that|it|with|in|no|[\"“‘'<\\[@])" +
    "(?![^.]*\\b(?:list|overview|summary|names?|dates?|details|example)\\b))",
  "i",
);

function smallTalk(sentence: string): NotAsked | undefined {
  if (
    /^(?:many )?(?:thanks|thank you|thx|ty|cheers|merci|gracias|danke|谢谢|多谢)[^?]{0,30}$/iu.test(
      sentence,
    )
  ) {
    return "thanks";
  }
  const greeting =
    /^(?:hi|hello|hey|hallo|hola|bonjour|yo|good (?:morning|afternoon|evening|day)|你好|您好|how are you(?: doing)?(?: today)?)[\s,.!?？]*(?:there|all|bot|everyone|today)?[\s,.!?？]*$/iu;
  return greeting.test(sentence) ? "greeting" : undefined;
}

/** Adds the sentence before a question that has hardly a word of its own ("Who was it?"). */
function withContext(asked: readonly string[], sentences: readonly string[]): readonly string[] {
  const [first] = asked;
  if (asked.length !== 1 || first === undefined) return asked;
  const words = first.match(/\p{L}{4,}/gu)?.length ?? 0;
  const before = sentences[sentences.findIndex((sentence) => sentence.endsWith(first)) - 1];
  const useful =
    before !== undefined && !order.test(withoutPreface(before)) && smallTalk(before) === undefined;
  return words < 2 && useful && !/[\p{Script=Han}]/u.test(first) ? [before, first] : asked;
}
