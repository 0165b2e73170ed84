import { admit } from "../asking/admit.js";
import { meantFacts } from "../facts/meant-facts.js";
import { tellFacts } from "../facts/tell-facts.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { renderSearch } from "../rendering/render-search.js";
import { selectedValue } from "./selected-value.js";

const maxPassages = 5;

/**
 * `topic:<topic>`, or a select `topic` of their ids: shows the facts of that name, else passages about
 * it, to the person alone.
 */
export const topicAction: RespondingAction = {
  name: "topic",
  kind: "responding",
  acknowledge: "private",
  async run(use) {
    const { services, strings, parts } = use;
    await admit(use);
    const facts = services.library.facts();
    const wanted = selectedValue(use) ?? parts[0];
    const topic = facts.topics.find(({ id }) => id === wanted);
    if (!topic) throw new Refusal(strings.faults.outdated);
    const meant = meantFacts(facts, topic.name, strings.locale);
    if (meant.length > 0) {
      await use.show((await tellFacts(meant, { isPrivate: true }, use)).body);
      return;
    }
    const found = await services.library.search(topic.name, maxPassages);
    if (found.kind === "noIndex") throw new Refusal(strings.faults.noIndex);
    await use.show(renderSearch(topic.name, found.sources, strings));
  },
};
