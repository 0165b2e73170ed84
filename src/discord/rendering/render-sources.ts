import type { DocumentSummary } from "../../library/library.js";
import { shorten } from "../../passages/shorten.js";
import { customId } from "../custom-id.js";
import type { Strings } from "../strings/strings.js";
import { renderCard } from "./card.js";
import { buttonRows, selectRow } from "./components.js";
import { escapeLine } from "./escape.js";
import type { MessageBody } from "./message-body.js";
import { shownPath } from "./shown-path.js";
import { publishedWhen } from "./source-line.js";
import { turnButtons } from "./turn-buttons.js";

const documentsPerPage = 10;

/**
 * A page of the documents, with a select to open one; for the person alone who looks.
 *
 * @param page counted from 0; one that does not exist stands for the nearest that does.
 */
export function renderSources(
  documents: readonly DocumentSummary[],
  page: number,
  strings: Strings,
): MessageBody {
  const pages = Math.ceil(documents.length / documentsPerPage);
  const shown = Math.max(0, Math.min(page, pages - 1));
  const first = shown * documentsPerPage;
  const here = documents.slice(first, first + documentsPerPage);
  const lines = here.map((document) => documentLines(document, strings));
  const number = pages > 1 ? [`-# ${strings.answer.continued(shown + 1, pages)}`] : [];
  const card = {
    title: strings.sources.title(documents.length),
    texts: [...number, lines.join("\n")],
    rows: [...openRow(here, strings), ...turnRow(shown, pages, strings)],
  };
  return renderCard(card, { plainText: false });
}

function documentLines(document: DocumentSummary, strings: Strings): string {
  const { title, publisher, published, passages, path } = document;
  const facts = [
    `**${escapeLine(shorten(title, 80))}**`,
    ...(publisher === undefined ? [] : [escapeLine(shorten(publisher, 50))]),
    ...(published === undefined ? [] : [publishedWhen(published)]),
    strings.sources.passages(passages),
  ];
  return `${facts.join(" · ")}\n-# ${shownPath(path)}`;
}

function openRow(
  documents: readonly DocumentSummary[],
  { sources }: Strings,
): ReturnType<typeof selectRow>[] {
  if (documents.length === 0) return [];
  const options = documents.map(({ title, path, firstPassageId }) => ({
    value: firstPassageId,
    label: title,
    description: path,
  }));
  return [selectRow({ id: customId("passage", "sources"), placeholder: sources.open, options })];
}

function turnRow(shown: number, pages: number, strings: Strings): ReturnType<typeof buttonRows> {
  if (pages < 2) return [];
  const to = (page: number): { id: string; exists: boolean } => ({
    id: customId("sources", String(page)),
    exists: page >= 0 && page < pages,
  });
  return buttonRows(turnButtons({ previous: to(shown - 1), next: to(shown + 1), strings }));
}
