import type { Source } from "../../src/answers/answer.js";
import { noFacts } from "../../src/facts/create-facts.js";
import type { Library } from "../../src/library/library.js";
import { createDrafts } from "../../src/discord/drafts/drafts.js";
import type { Picture } from "../../src/discord/pictures/pictures.js";
import { openStore } from "../../src/discord/records/open-store.js";
import type { Services } from "../../src/discord/services.js";
import { indexedDocument, rankedPassage } from "./passages.js";

/** A passage of a tiny table of documents. */
export function tinySource(path: string, text: string, title = path): Source {
  const document = indexedDocument({ path, title, passageCount: 1 });
  const { passage } = rankedPassage({ sentences: [text], headings: ["Rules"], document });
  return { passage, document };
}

/** Answers from a table: a question finds the first passage that holds its last word. */
export function tinyLibrary(sources: readonly Source[], overrides: Partial<Library> = {}): Library {
  const find = (text: string): Source[] => {
    const word = text.toLowerCase().replace(/[?.!]/g, "").split(" ").at(-1) ?? "";
    return sources.filter(({ passage }) => passage.text.toLowerCase().includes(word));
  };
  return {
    ask: (question) => Promise.resolve({ kind: "asked", question, answer: answer(find(question)) }),
    search: (query, limit) =>
      Promise.resolve({ kind: "found", sources: find(query).slice(0, limit) }),
    documents: () =>
      sources.map(({ passage, document }) => ({
        path: document.path,
        title: document.title,
        passages: document.passageCount,
        firstPassageId: passage.id,
      })),
    facts: () => noFacts,
    citeFacts: (facts) =>
      Promise.resolve(
        facts.flatMap((fact, i) => {
          const source = sources.find(({ passage }) => passage.id === fact.passage);
          if (!source) return [];
          const { span, quote } = fact;
          return [{ fact, citation: { ...source, number: i + 1, span, quote } }];
        }),
      ),
    openPassage(id) {
      const source = sources.find(({ passage }) => passage.id === id);
      return Promise.resolve(source && { ...source, previousId: undefined, nextId: undefined });
    },
    reindex: () => Promise.resolve({ kind: "unchanged", skipped: [], warnings: [] }),
    chat: () => undefined,
    indexing: () => undefined,
    status: () => ({
      generation: 1,
      built: started,
      documents: sources.length,
      passages: sources.length,
      model: "tiny",
      bytes: 1_234_567,
    }),
    ...overrides,
  };
}

function answer(
  found: readonly Source[],
): Extract<Awaited<ReturnType<Library["ask"]>>, { kind: "asked" }>["answer"] {
  const [first] = found;
  if (!first) return { kind: "notFound", confidence: 0, nearest: [] };
  const { start, end, text } = first.passage;
  const citation = { ...first, number: 1, span: { start, end }, quote: text };
  return {
    kind: "answered",
    confidence: 1,
    sentences: [{ text, citation: 1 }],
    citations: [citation],
  };
}

/** When the bot of the tests was started. */
export const started = Date.UTC(2026, 0, 1);

/** Services as production has them, but for the library, the limits and the log. */
export function discordServices(overrides: Partial<Services> = {}): Services {
  const { records, settings, askedFacts } = openStore(":memory:");
  let ids = 0;
  const ignore = (): void => undefined;
  return {
    library: tinyLibrary([]),
    records,
    settings,
    askedFacts,
    parseDateBound: (text) =>
      Promise.resolve(/^\d{4}(?:-\d\d){0,2}$/.test(text) ? { from: text, to: text } : undefined),
    pictures: {
      timeline: ({ summary }) => Promise.resolve(picture("timeline.png", summary)),
      topics: ({ summary }) => Promise.resolve(picture("topics.png", summary)),
    },
    drafts: createDrafts(),
    limits: { take: () => Promise.resolve({ kind: "allowed" }) },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    measures: { acknowledged: ignore, answered: ignore, used: ignore },
    condition: {
      started,
      readsAllMessages: () => true,
      lastFault: () => undefined,
      modelFault: () => Promise.resolve(undefined),
      retentionDays: 90,
    },
    onFault: ignore,
    now: () => started + 60_000,
    pause: () => Promise.resolve(),
    newId: () => `record${String((ids += 1)).padStart(4, "0")}`,
    ...overrides,
  };
}

function picture(name: string, description: string): Picture {
  return { name, png: Uint8Array.of(137, 80, 78, 71), description };
}
