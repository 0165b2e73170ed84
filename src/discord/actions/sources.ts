import { admitHere } from "../asking/admit.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderSources } from "../rendering/render-sources.js";
import { isEphemeral } from "./find-shown-record.js";

/** `sources:<page>`: turns the pages of `/sources`. */
export const sourcesAction: RespondingAction = {
  kind: "responding",
  name: "sources",
  acknowledge: "update",
  async run(use) {
    const { strings, services, interaction } = use;
    admitHere(use);
    // Anybody can make up a button on a public message; that one stays as it is.
    if (!isEphemeral(interaction)) throw new Refusal(strings.faults.outdated);
    const [page = ""] = use.parts;
    const documents = services.library.documents();
    const wanted = /^\d{1,6}$/.test(page) ? Number(page) : 0;
    await use.show(renderSources(documents, wanted, strings));
  },
};
