import { admitHere } from "../asking/admit.js";
import type { ActionUse, RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderLostPassage } from "../rendering/render-lost-passage.js";
import { citedFact } from "../facts/cited-fact.js";
import { citedFactMark, renderPassage } from "../rendering/render-passage.js";
import type { Cited } from "../rendering/render-passage.js";
import type { MessageBody } from "../rendering/message-body.js";
import { maySee } from "./find-record.js";
import { isEphemeral } from "./find-shown-record.js";
import { selectedValue } from "./selected-value.js";
import { showPrivately } from "./show-privately.js";

/**
 * Shows a passage: of a select `passage:search`, whose values are ids of passages, in a message of its
 * own; of a button `passage:<passage>:<p|n>:<page>[:<record>:<number>|:fact:<fact>]` in the private one
 * that bears it.
 */
export const passageAction: RespondingAction = {
  name: "passage",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    admitHere(use);
    const chosen = selectedValue(use);
    const body = await passageBody(use, chosen ?? use.parts[0] ?? "");
    // Anybody can make up a button on a public message; that one stays as it is.
    if (chosen === undefined && isEphemeral(use.interaction)) await use.show(body);
    else await showPrivately(use, body);
  },
};

async function passageBody(use: ActionUse, id: string): Promise<MessageBody> {
  const { services, strings, parts } = use;
  const cited = await citedOf(use);
  const opened = await services.library.openPassage(id);
  if (opened) return renderPassage(opened, { strings, cited, page: pageOf(parts[2]) });
  if (cited?.citation.passageId === id) return renderLostPassage(cited.citation, strings);
  throw new Refusal(strings.passage.gone);
}

function pageOf(part: string | undefined): number | "last" | undefined {
  if (part === "last") return part;
  return part !== undefined && /^\d{1,4}$/.test(part) ? Number(part) : undefined;
}

/** The footnote that the first passage was opened by, if the person may see its answer. */
async function citedOf({ parts, services, person }: ActionUse): Promise<Cited | undefined> {
  const [, , , recordId, number] = parts;
  if (recordId === citedFactMark) return citedFact(number, services.library);
  const record = recordId === undefined ? undefined : services.records.find(recordId);
  if (!record || !maySee(record, person)) return undefined;
  const citation = record.answer.citations.find((one) => String(one.number) === number);
  return citation && { recordId: record.id, citation };
}
