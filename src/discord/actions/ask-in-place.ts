import { ask } from "../asking/ask.js";
import type { Asked } from "../asking/ask.js";
import type { Question } from "../asking/question.js";
import { showEveryMs } from "../drafts/write-answer.js";
import type { ActionUse } from "../interactions/action.js";
import { closingTime } from "../interactions/closing-time.js";
import type { AnswerRecord } from "../records/answer-record.js";
import { disableButton } from "../rendering/disable-button.js";
import type { MessageBody } from "../rendering/message-body.js";
import { showPrivately } from "./show-privately.js";
import { standing } from "./standing.js";

export interface QuestionInPlace extends Pick<Question, "text" | "anew" | "restate"> {
  /** Whether the button that was pressed is disabled meanwhile. @default false */
  readonly isPressedOnce?: boolean;
}

/**
 * Asks for the asker of an answer and shows the new one in the message of the old one. Where there is no
 * new one, the message comes back as it stood, and the person alone is told why; but where the same
 * answer is being written for somebody else by then, the message is theirs. For actions with the
 * acknowledgement "update".
 *
 * @throws what `ask` throws.
 */
export async function askInPlace(
  record: AnswerRecord,
  { isPressedOnce = false, ...question }: QuestionInPlace,
  use: ActionUse,
): Promise<void> {
  const { person, interaction, services } = use;
  const stood = standing(use);
  // A message of components cannot become one of plain text.
  const settings = { ...use.settings, plainText: false };
  const before = isPressedOnce
    ? { ...stood, components: disableButton(stood.components, interaction.customId) }
    : undefined;
  let isChanged = isPressedOnce;
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
  if (asked.kind === "replaced") return;
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
    if (!isChanged || services.drafts.isWritten(record.id)) return;
    await show(stood).catch(() => undefined);
  }
}
