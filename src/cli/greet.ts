import type { Client } from "discord.js";
import { escapeLine } from "../discord/rendering/escape.js";
import { renderCard } from "../discord/rendering/card.js";
import { messagePayload } from "../discord/rendering/message-payload.js";
import type { Library } from "../library/library.js";
import { exampleQuestions } from "./example-questions.js";
import { plural } from "./plural.js";

export interface GreetingOptions {
  readonly library: Library;
  readonly channelId: string;
  /** The folder of the documents, as it is named to the reader. */
  readonly folder: string;
  /** Kept when the index is up to date, with why there is nothing to answer from, if so. */
  readonly indexed: Promise<string | undefined>;
}

/** Discord shows for ten seconds that somebody is typing. */
const typingMs = 8_000;

/** The bot's first message in a sandbox: what it knows, and what to ask. It types until it knows. */
export async function greet(
  client: Client<true>,
  { library, channelId, folder, indexed }: GreetingOptions,
): Promise<void> {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) return;
  await channel.sendTyping();
  const typing = setInterval(() => {
    channel.sendTyping().catch(() => undefined);
  }, typingMs).unref();
  const fault = await indexed.finally(() => {
    clearInterval(typing);
  });
  const documents = library.documents().length;
  const texts =
    documents === 0
      ? [`I have nothing to read yet. ${escapeLine(fault ?? "")}`, afterwards(folder)]
      : [known(documents, folder), await examples(library), howTo(client.user.id)];
  const state = documents === 0 ? "notFound" : "neutral";
  const card = renderCard({ title: "Hello", texts, state }, { plainText: false });
  await channel.send(messagePayload(card));
}

const known = (documents: number, folder: string): string =>
  `I have read **${plural(documents, "document")}** in \`${folder.replaceAll("`", "")}\` and answer from nothing else. Every sentence has a footnote that opens its source.`;

async function examples(library: Library): Promise<string> {
  const questions = await exampleQuestions(library);
  if (questions.length === 0) return "";
  return ["Ask, for example:", ...questions.map((question) => `- ${escapeLine(question)}`)].join(
    "\n",
  );
}

const howTo = (botId: string): string =>
  `Ask right here, mention <@${botId}> in another channel, or type \`/ask\`.`;

const afterwards = (folder: string): string =>
  `Put documents into \`${folder.replaceAll("`", "")}\` and use \`/reindex\`.`;
