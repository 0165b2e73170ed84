import { admit } from "../asking/admit.js";
import { namesakes } from "../facts/meant-facts.js";
import { tellFacts } from "../facts/tell-facts.js";
import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";

/** `fact:<fact>`: shows a fact, and others of its name, to the person alone. */
export const factAction: RespondingAction = {
  name: "fact",
  kind: "responding",
  acknowledge: "private",
  async run(use) {
    const { services, strings, parts } = use;
    await admit(use);
    const facts = services.library.facts();
    const fact = facts.find(parts[0] ?? "");
    if (!fact) throw new Refusal(strings.faults.outdated);
    const told = await tellFacts(namesakes(facts, fact, strings.locale), { isPrivate: true }, use);
    await use.show(told.body);
  },
};
