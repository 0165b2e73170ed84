import { admitHere } from "../asking/admit.js";
import { readTimelinePage } from "../facts/timeline-page.js";
import { timelineMessage } from "../facts/timeline-message.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { isTurnedInPlace } from "./is-turned-in-place.js";
import { showPrivately } from "./show-privately.js";

/**
 * `timeline:<page>:<from>:<to>[:<topic>]`: turns the pages of a timeline in its message, for the person
 * who asked for it; anybody else gets a timeline of their own, which they alone see.
 */
export const timelineAction: RespondingAction = {
  name: "timeline",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    admitHere(use);
    const page = readTimelinePage(use.parts);
    if (!page) throw new Refusal(use.strings.faults.outdated);
    const { body, options } = await timelineMessage(page, {
      ...use,
      // A message of components cannot become one of plain text.
      settings: { plainText: false },
    });
    await (isTurnedInPlace(use) ? use.show(body, options) : showPrivately(use, body, options));
  },
};
