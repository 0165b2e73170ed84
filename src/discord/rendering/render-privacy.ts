import { shorten } from "../../passages/shorten.js";
import { customId } from "../custom-id.js";
import type { PersonalRecords } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { button, buttonRows } from "./components.js";
import { escapeLine } from "./escape.js";
import type { MessageBody } from "./message-body.js";
import { timestamp } from "./source-line.js";

export interface RenderPrivacyOptions {
  readonly strings: Strings;
  readonly retentionDays: number;
  /** The chat model that writes the answers, if one does. */
  readonly chatModel?: string | undefined;
  /** What the server's settings say of the person, if they name them. */
  readonly mayAsk?: boolean | undefined;
  /** Name of the attached file that holds all of it. */
  readonly file: string;
}

const latestQuestions = 5;
const questionCharacters = 120;

/**
 * What is kept, and what of it about one person, with a button to delete that; for that person alone,
 * who sees components whatever the settings say.
 */
export function renderPrivacy(
  { answers, votes }: PersonalRecords,
  { strings, retentionDays, chatModel, mayAsk, file }: RenderPrivacyOptions,
): MessageBody {
  const { privacy, buttons } = strings;
  const kept = [
    privacy.kept(retentionDays),
    ...(chatModel === undefined ? [] : [privacy.sent(escapeLine(chatModel))]),
  ];
  const named = mayAsk === undefined ? [] : [privacy.named(mayAsk)];
  if (answers.length + votes.length === 0) {
    const texts = [...kept, ...(named.length === 0 ? [privacy.nothing] : named)];
    const card = { title: privacy.title, texts };
    return renderCard(card, { plainText: false });
  }
  const questions = answers.filter(({ origin }) => origin !== "fact");
  const facts = answers.length - questions.length;
  const latest = [...questions]
    .sort((a, b) => b.created - a.created)
    .slice(0, latestQuestions)
    .map(({ created, question }) => {
      const text = escapeLine(shorten(question, questionCharacters));
      return `${timestamp(created, "R")}: ${text}`;
    });
  const card = {
    title: privacy.title,
    texts: [
      ...kept,
      privacy.yours({ questions: questions.length, facts, votes: votes.length }),
      ...(latest.length === 0 ? [] : [[privacy.latest, ...latest].join("\n")]),
      `-# ${privacy.attached}`,
      ...named,
    ],
    file,
    rows: buttonRows([button({ id: customId("forget"), label: buttons.forget, style: "danger" })]),
  };
  return renderCard(card, { plainText: false });
}
