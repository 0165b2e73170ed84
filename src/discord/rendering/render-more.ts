import { customId } from "../custom-id.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { answerPages } from "./answer-pages.js";
import { pageNumber } from "./answer-parts.js";
import { buttonRows, container, textDisplay } from "./components.js";
import type { MessageBody } from "./message-body.js";
import { turnButtons } from "./turn-buttons.js";

/**
 * One page of an answer with the way to the others, for the person alone who asked for more.
 *
 * @param page Counted from 0; one that does not exist counts as the nearest one that does.
 */
export function renderMore(record: AnswerRecord, page: number, strings: Strings): MessageBody {
  const pages = answerPages(record.answer, { strings });
  const shown = Math.min(Math.max(page, 0), pages.length - 1);
  const parts = [
    textDisplay(pages[shown] ?? ""),
    ...pageNumber(shown, pages.length, strings).map(textDisplay),
    ...buttonRows(
      turnButtons({
        previous: { id: customId("more", record.id, String(shown - 1), "p"), exists: shown > 0 },
        next: {
          id: customId("more", record.id, String(shown + 1), "n"),
          exists: shown < pages.length - 1,
        },
        strings,
      }),
    ),
  ];
  return { kind: "components", components: [container(record.answer.kind, parts)] };
}
