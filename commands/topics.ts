import { admitHere } from "../src/discord/asking/admit.js";
import { draw } from "../src/discord/facts/draw.js";
import { shownTopics } from "../src/discord/facts/shown-topics.js";
import { topicsPicture } from "../src/discord/facts/topics-picture.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { pictureFile } from "../src/discord/rendering/picture-file.js";
import { renderTopics } from "../src/discord/rendering/render-topics.js";

/** `/topics`: the bodies, people, places and subjects that the documents speak of. */
export const topicsCommand: SlashCommand = {
  kind: "slash",
  key: "topics",
  isForAdmins: false,
  register: (localise) => ({ ...localise(({ commands }) => commands.topics), ...everywhere }),
  acknowledge: () => "private",
  async run(use) {
    const { services, strings } = use;
    admitHere(use);
    const documents = services.library.documents();
    if (documents.length === 0) throw new Refusal(strings.faults.noIndex);
    const facts = services.library.facts();
    if (facts.topics.length === 0) throw new Refusal(strings.topics.none);
    const groups = shownTopics(facts.topics);
    const drawn = topicsPicture(facts.topics, documents, strings);
    const picture = drawn && (await draw(() => services.pictures.topics(drawn), services.log));
    const body = renderTopics(groups, {
      strings,
      picture,
      hasFact: ({ name }) => facts.lookUp(name).length > 0,
    });
    await use.show(body, picture ? { files: [pictureFile(picture)] } : {});
  },
};
