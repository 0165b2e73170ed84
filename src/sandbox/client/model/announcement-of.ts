import type { PageMessage } from "../../page/protocol.js";
import { hasFlag, messageFlags } from "../discord-constants.js";
import { plainText } from "../markdown/plain-text.js";
import { messageTexts } from "./message-texts.js";
import type { PageModel } from "./page-model.js";

/** Characters of a message that are read aloud when it comes. */
const most = 400;

/** What a screen reader is told of a message in the channel that is shown. */
export function announcementOf(model: PageModel, { message }: PageMessage): string {
  const { author } = message;
  if (author.id === model.state?.viewerId) return model.announcement;
  const name = model.state?.people.find(({ id }) => id === author.id)?.name ?? author.username;
  if (hasFlag(message, messageFlags.Loading)) return `${name} is thinking…`;
  const text = messageTexts(message).map(plainText).join(" ").slice(0, most);
  return text === "" ? model.announcement : `${name}: ${text}`;
}
