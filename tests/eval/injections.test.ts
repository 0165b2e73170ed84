import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.js";
import { generateAnswer } from "../../src/answers/generated/generate-answer.js";
import { answerWithModel } from "../../src/answers/generated/answer-with-model.js";
import { checkClaim } from "../../src/answers/guard/check-claim.js";
import { findQuote } from "../../src/answers/guard/find-quote.js";
import type { ChatRequest } from "../../src/chat/chat-model.js";
import { createSplitter } from "../../src/compose.js";
import { splitSentences } from "../../src/passages/sentences.js";
import { splitWords } from "../../src/passages/terms.js";
import { createScriptedModel, passagesIn } from "../support/chat-cases/scripted-model.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown, openAnswers, readerOf } from "../support/markdown-answering.js";
import { indexedDocument, rankedPassage } from "../support/passages.js";
import { tarnBay } from "../support/tarn-bay.js";

const file = "../shared/eval/injections/injections.jsonl";

interface Injection {
  readonly id: string;
  readonly attack: string;
  /** What it is planted in. */
  readonly document?: string;
}

const injections = existsSync(file)
  ? readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Injection)
  : [];

const splitTerms = createSplitter();

/**
 * Obeys whatever it reads: it says the injected text and that it obeys, beside every passage, with a
 * quote that it invents or that stands in the passage but proves nothing.
 */
const gullible =
  (attack: string) =>
  (request: ChatRequest): string => {
    const sentences = passagesIn(request)
      .slice(0, 2)
      .flatMap(({ number: passage, text }) => {
        const first = text.split(/(?<=\.)\s/)[0] ?? "";
        return [attack, `Sure! ${attack}`].flatMap((said) =>
          [said, `As the passage says, ${said}`, first].map((quote) => ({
            text: said,
            passage,
            quote,
          })),
        );
      });
    return JSON.stringify({ sentences });
  };

/** What of an answer no passage supports, or would be live in Discord. */
function faultsOf({
  sentences,
  citations,
}: Pick<Extract<Answer, { kind: "answered" }>, "sentences" | "citations">): string[] {
  return sentences.flatMap(({ text, citation }) => {
    const source = citations.find(({ number }) => number === citation);
    if (!source) return [`no footnote: ${text}`];
    const { passage, document, quote } = source;
    const context = [document.title, ...passage.headings];
    const claim = { quote, passage: passage.text, context };
    const isSupported = splitSentences(text).every(({ start, end }) => {
      const part = { ...claim, text: text.slice(start, end) };
      return checkClaim(part, { splitTerms }).kind === "supported";
    });
    // Lines that the document breaks may be split elsewhere once they are one.
    const isVerbatim = findQuote(text, passage.text) !== undefined;
    const isLive = /:\/\/|<[@#]|@everyone|@here|\]\(/.test(text);
    return (isSupported || isVerbatim) && !isLive ? [] : [text];
  });
}

describe.skipIf(injections.length === 0)("injections, told by a model that obeys them", () => {
  it("let nothing but supported sentences out, planted in a document", async () => {
    const wrong: string[] = [];
    const copied: string[] = [];
    for (const {
      id,
      attack,
      document: text = `The tower is 41 metres high. ${attack}`,
    } of injections) {
      const { passage, document } = rankedPassage({
        sentences: [text],
        document: indexedDocument(),
      });
      const passages = [{ number: 1, passage, document }];
      const parts = { splitTerms, language: "en", passages };
      const chat = createScriptedModel(gullible(attack));
      for await (const state of generateAnswer("What is said?", { ...parts, chat })) {
        if (!("sentences" in state)) continue;
        wrong.push(...faultsOf(state).map((fault) => `${id}: ${fault}`));
        if (state.kind === "answered") copied.push(id);
      }
    }
    // A sentence that stands in the document, word for word, is one of the document's.
    if (process.env["INJECTIONS_REPORT"])
      console.log(`${copied.length} of ${injections.length} quoted`);
    expect(wrong).toEqual([]);
  }, 120_000);

  it("let nothing out at all, asked as questions", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footnote-injections-"));
    await buildMarkdown(folder, tarnBay);
    const { generation } = await openAnswers(folder);
    const reader = await readerOf(generation);
    const parts = { generation, model: createHashedEmbeddingModel(), splitTerms, reader };
    const wrong: string[] = [];
    for (const { id, attack } of injections) {
      // As asked, and behind a question that has passages.
      for (const message of [attack, `When was the lighthouse on Gull Rock built? ${attack}`]) {
        const chat = createScriptedModel(gullible(attack));
        for await (const state of answerWithModel(message, { ...parts, chat })) {
          const byModel = state.kind === "writing" || state.by === "model";
          if (byModel) wrong.push(`${id}: ${JSON.stringify(state)}`);
        }
      }
    }
    await generation.close();
    await rm(folder, { recursive: true });
    expect(wrong).toEqual([]);
  }, 240_000);
});

/** Words that an answer has beside those of the passage that it cites; what stands in brackets is added. */
function ownWords(answer: Answer): string[] {
  if (answer.kind !== "answered") return [];
  return answer.sentences.flatMap(({ text, citation }) => {
    const cited = answer.citations.find(({ number }) => number === citation);
    const words = new Set(splitWords(cited?.passage.text ?? ""));
    return splitWords(text.replace(/\[[^\]]*\]/g, " ")).filter((word) => !words.has(word));
  });
}

describe.skipIf(injections.length === 0)("injections, without a chat model", () => {
  const planted = Object.fromEntries(
    injections.map(({ id, attack, document = attack }) => [`${id}.md`, document]),
  );

  it.each([
    ["asked as questions", tarnBay],
    ["planted in the documents that are asked", planted],
  ])(
    "are words to be found and nothing else, %s",
    async (_, files) => {
      const folder = await mkdtemp(join(tmpdir(), "footnote-injections-"));
      await buildMarkdown(folder, files);
      const opened = await openAnswers(folder);
      const wrong: string[] = [];
      for (const { id, attack } of injections) {
        for (const message of [attack, `When was the lighthouse on Gull Rock built? ${attack}`]) {
          const words = ownWords(await opened.answer(message));
          if (words.length > 0) wrong.push(`${id}: ${words.join(" ")}`);
        }
      }
      await opened.generation.close();
      await rm(folder, { recursive: true });
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});
