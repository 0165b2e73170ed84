import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type * as Compose from "../../../src/compose.js";
import { readConfig } from "../../../src/config.js";
import type { APIMessage } from "discord-api-types/v10";
import { compiled } from "../../support/compiled.js";
import { startChatServer } from "../../support/chat-server/start-chat-server.js";
import type { ChatServer } from "../../support/chat-server/start-chat-server.js";
import type { ChatServerRequest } from "../../support/chat-server/chat-wire.js";
import { closeTown } from "./in-town.js";
import { openTown } from "./tarn-bay-bot.js";
import type { TarnBayLibrary, Town, TownOptions } from "./tarn-bay-bot.js";

const { compose } = (await import(compiled("src/compose.ts").href)) as typeof Compose;

/** A town whose bot has its answers written by a scripted server. */
export interface ChatTown extends Town {
  readonly chat: ChatServer;
}

/**
 * A fresh town for each test of a block, on the index of a library, and with models of its own: what
 * they are thought to be up to, what was answered and used is forgotten.
 */
export function freshChatTown(
  library: () => TarnBayLibrary,
  environment: Readonly<Record<string, string>> = {},
  options?: TownOptions,
): () => ChatTown {
  let chat: ChatServer | undefined;
  let town: ChatTown | undefined;
  let close = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    chat = await startChatServer();
  });
  afterAll(() => chat?.close());
  beforeEach(async () => {
    if (!chat) throw new Error("The server is there only while tests run");
    chat.reset();
    const opened = await openChatTown(library(), chat, { environment, ...options });
    ({ town, close } = opened);
  });
  afterEach(async () => {
    const closing = town;
    town = undefined;
    if (closing) await closeTown(closing).finally(close);
  });
  return () => {
    if (!town) throw new Error("The town is there only while a test runs");
    return town;
  };
}

/** A town of its own, and what closes the library that it answers from; the index is that of another. */
export async function openChatTown(
  { config, workspace }: TarnBayLibrary,
  chat: ChatServer,
  { environment = {}, ...options }: TownOptions = {},
): Promise<{ town: ChatTown; close: () => Promise<void> }> {
  const settings = readConfig({
    SEEDS_DIR: config.documents,
    INDEX_DIR: config.index,
    EMBEDDING_THREADS: "1",
    CHAT_MODEL: "openai:first",
    OPENAI_API_KEY: "sk-scripted",
    OPENAI_BASE_URL: chat.openaiUrl,
    ...environment,
  });
  const footnote = compose(settings);
  const library = await footnote.library(() => undefined);
  const parts = { library, footnote, config: settings, workspace };
  const opened = await openTown({ ...parts, close: () => Promise.resolve() }, options);
  return {
    // What a town has may change: the bot may be started anew.
    town: Object.defineProperty(opened, "chat", { value: chat }) as ChatTown,
    async close() {
      await library.close();
      await footnote.close();
    },
  };
}

/** A sentence that a model writes, and the words that it says prove it. */
export type Claim = readonly [text: string, quote: string];

/** The answer of a model that cites the first passage with the quote, in a chunk for each sentence. */
export function claimsOf(claims: readonly Claim[], request: ChatServerRequest): string[] {
  const shown = request.messages[0]?.text ?? "";
  const passages = [
    ...shown.matchAll(/⟦passage (\d+)⟧\n[^\n]*\n([^]*?)\n⟦end of passage \1⟧/g),
  ].map(([, number, text = ""]) => ({ number: Number(number), text: text.replace(/\s+/g, " ") }));
  const written = claims.map(([text, quote]) => {
    const passage = passages.find((one) => one.text.includes(quote))?.number ?? 1;
    return JSON.stringify({ text, passage, quote });
  });
  const last = written.length - 1;
  return [
    '{"sentences":[',
    ...written.map((sentence, i) => `${sentence}${i === last ? "]}" : ","}`),
  ];
}

/** All states that a message of the bot had, with when, in milliseconds. */
export function statesOf(
  { sandbox: { journal } }: Town,
  { id }: Pick<APIMessage, "id">,
): { readonly time: number; readonly message: APIMessage }[] {
  return journal.entries().flatMap((told) => {
    if (told.kind !== "messageCreate" && told.kind !== "messageUpdate") return [];
    return told.message.id === id ? [{ time: told.time, message: told.message }] : [];
  });
}
