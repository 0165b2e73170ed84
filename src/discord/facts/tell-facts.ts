import type { Fact } from "../../facts/fact.js";
import type { CitedFact } from "../../library/library.js";
import { Refusal } from "../interactions/refusal.js";
import type { Use } from "../interactions/use.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { MessageBody } from "../rendering/message-body.js";
import { recordedCitation } from "../rendering/record-answer.js";
import { renderAnswer } from "../rendering/render-answer.js";
import { factWords } from "./fact-words.js";

export interface TellFactsOptions {
  /** Whether only the person sees them. */
  readonly isPrivate: boolean;
  /** A line above them, and small print below, in the bot's own words. */
  readonly lead?: string;
  readonly notes?: readonly string[];
}

/** Facts that are told; they are kept like the answer to a question. */
export interface ToldFacts {
  readonly record: AnswerRecord;
  readonly body: MessageBody;
}

/** How many facts one message tells. */
const maxFacts = 5;
/** So many are looked at for those that can be cited. */
const maxCited = 100;

type Telling = Pick<Use, "person" | "services" | "strings" | "settings">;

/**
 * Tells facts, each on a line with its footnote, and keeps a record of it, called after the first one.
 *
 * @param facts at least one; the first five that have a footnote are told, and how many more there are.
 * @throws {Refusal} when the index in use has none of them any more.
 */
export async function tellFacts(
  facts: readonly Fact[],
  { isPrivate, lead, notes = [] }: TellFactsOptions,
  use: Telling,
): Promise<ToldFacts> {
  const { services, strings, settings } = use;
  const tried = facts.slice(0, maxCited);
  const citable = await services.library.citeFacts(tried);
  const cited = citable.slice(0, maxFacts);
  const [first] = cited;
  if (!first) throw new Refusal(strings.passage.gone);
  const record = recordOf(cited, first.fact.name, isPrivate, use);
  services.records.save(record);
  const left = facts.length - tried.length + citable.length - cited.length;
  const body = renderAnswer(record, {
    strings,
    settings,
    ...(lead === undefined ? {} : { lead }),
    notes: [...(left > 0 ? [strings.facts.more(left)] : []), ...notes],
  });
  return { record, body };
}

function recordOf(
  cited: readonly CitedFact[],
  question: string,
  isPrivate: boolean,
  { person: { userId, guildId, channelId }, services, strings }: Telling,
): AnswerRecord {
  const sentences = cited.map(({ fact, citation }) => ({
    ...factWords(fact, strings),
    citation: citation.number,
  }));
  return {
    id: services.newId(),
    created: services.now(),
    askerId: userId,
    ...(guildId === undefined ? {} : { guildId }),
    channelId,
    origin: "fact",
    question,
    answer: {
      kind: "answered",
      sentences,
      citations: cited.map(({ citation }) => recordedCitation(citation)),
    },
    isPrivate,
  };
}
