import { ask } from "../asking/ask.js";
import type { Asked } from "../asking/ask.js";
import type { Question } from "../asking/question.js";
import { showEveryMs } from "../drafts/write-answer.js";
import type { ActionUse } from "../interactions/action.js";
import { closingTime } from "../interactions/closing-time.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { MessageBody } from "../rendering/message-body.js";
import { renderAnswer } from "../rendering/render-answer.js";
import { showPrivately } from "./show-privately.js";

export interface QuestionInPlace extends Pick<Question, "text" | "anew" | "restate"> {
  /** Shown at once, until there is something to show. @default the old answer stays as it is */
  readonly before?: MessageBody;
}

/**
 * Asks for the asker of an answer and shows the new one in the message of the old one, which comes back
 * where there is no new one; then the person alone is told why. For actions with the acknowledgement
 * "update".
 *
 * @throws what `ask` throws.
 */
export async function askInPlace(
  record: AnswerRecord,
  { before, ...question }: QuestionInPlace,
  use: ActionUse,
): Promise<void> {
  const { person, interaction, services } = use;
  // A message of components cannot become one of plain text.
  const settings = { ...use.settings, plainText: false };
  let isChanged = before !== undefined;
  const begun = before && begin(before).catch(() => undefined);
  const show = async (body: MessageBody): Promise<void> => {
    isChanged = true;
    await begun;
    await use.show(body);
  };
  const own = { person, isPrivate: record.isPrivate, replaces: record };
  let asked: Asked;
  try {
    const until = closingTime(interaction);
    asked = await ask({ ...question, ...own, show, until }, { ...use, settings });
  } catch (error) {
    await putBack();
    throw error;
  }
  if (asked.kind === "answered") {
    await show(asked.body);
  } else {
    await putBack();
    await showPrivately(use, asked.body);
  }

  async function begin(body: MessageBody): Promise<void> {
    await use.show(body);
    await services.pause(showEveryMs);
  }

  async function putBack(): Promise<void> {
    if (!isChanged) return;
    const { strings } = use;
    const { restate = false } = question;
    await show(renderAnswer(record, { strings, settings, restate })).catch(() => undefined);
  }
}
