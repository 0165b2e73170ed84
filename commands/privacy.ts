import type { SlashCommand } from "../src/discord/interactions/command.js";
import { everywhere } from "../src/discord/interactions/command-places.js";
import { communityOf } from "../src/discord/interactions/person-of.js";
import type { GuildSettings } from "../src/discord/records/settings.js";
import { renderPrivacy } from "../src/discord/rendering/render-privacy.js";
import { textFile } from "../src/discord/rendering/text-file.js";

/** `/privacy`: what is stored about the person who asks, and a button to delete it. */
export const privacyCommand: SlashCommand = {
  kind: "slash",
  key: "privacy",
  isForAdmins: false,
  register: (localise) => ({ ...localise(({ commands }) => commands.privacy), ...everywhere }),
  acknowledge: () => "private",
  async run(use) {
    const { records, condition, library } = use.services;
    const personal = records.personal(use.person.userId);
    const isNothing = personal.answers.length + personal.votes.length === 0;
    const file = textFile("footnote-records.json", JSON.stringify(personal, null, 2));
    await use.show(
      renderPrivacy(personal, {
        strings: use.strings,
        retentionDays: condition.retentionDays,
        chatModel: library.chat(communityOf(use.person))?.model,
        mayAsk: namedIn(use.settings, use.person.userId),
        file: file.name,
      }),
      isNothing ? {} : { files: [file.attachment] },
    );
  },
};

/** What the settings of the guild say of a person; undefined when they do not name them. */
function namedIn({ users }: GuildSettings, userId: string): boolean | undefined {
  if (users.denied.includes(userId)) return false;
  return users.allowed.includes(userId) ? true : undefined;
}
