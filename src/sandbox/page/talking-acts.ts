import { required } from "../world/required.js";
import type { Acts, Asker } from "./asker.js";
import { describePageMessage } from "./describe-page-message.js";
import type { ParamsOf, ResultOf } from "./protocol.js";
import { startTaking } from "./take-uploads.js";

type Talking =
  | "actAs"
  | "history"
  | "say"
  | "edit"
  | "delete"
  | "dismiss"
  | "react"
  | "type"
  | "startThread"
  | "openConversation";

/** What people do with messages. */
export const talkingActs: Acts<Talking> = {
  actAs(asker, { userId }) {
    asker.actAs(userId);
    return null;
  },
  history,
  say,
  async edit({ person }, { messageId, text }) {
    await person.edit({ id: messageId }, text);
    return null;
  },
  async delete({ person }, { messageId }) {
    await person.delete({ id: messageId });
    return null;
  },
  dismiss,
  async react({ person }, { messageId, emoji, on }) {
    await (on ? person.react({ id: messageId }, emoji) : person.unreact({ id: messageId }, emoji));
    return null;
  },
  async type({ person }, { channelId }) {
    await person.type({ id: channelId });
    return null;
  },
  async startThread({ person }, { from, name, text, isPrivate }) {
    const options = { name, ...(text && { text }), ...(isPrivate && { isPrivate }) };
    const { id } = await person.startThread({ id: from }, options);
    return { channelId: id };
  },
  openConversation: ({ person }) => ({ channelId: person.conversation().id }),
};

function history(
  { sight }: Asker,
  { channelId, before, limit = 50 }: ParamsOf<"history">,
): ResultOf<"history"> {
  const channel = required.channel(sight.world, channelId);
  if (!sight.seesChannel(channel)) throw new Error("Cannot read a channel that you do not see");
  const all = sight.messages(channel);
  const found = all.findIndex(({ message }) => message.id === before);
  // One that has been deleted meanwhile still has a place among snowflakes.
  const older =
    before === undefined || found >= 0
      ? all
      : all.filter(({ message }) => isBefore(message.id, before));
  const end = found >= 0 ? found : older.length;
  const start = Math.max(0, end - limit);
  const messages = older.slice(start, end).map((stored) => describePageMessage(sight, stored));
  return { messages, more: start > 0 };
}

const isBefore = (one: string, other: string): boolean =>
  one.length === other.length ? one < other : one.length < other.length;

async function say(
  { person, uploads }: Asker,
  { channelId, text, replyTo, pingReplied, uploads: ids = [] }: ParamsOf<"say">,
): Promise<ResultOf<"say">> {
  const taking = startTaking(uploads);
  const { id } = await person.say({ id: channelId }, text, {
    ...(replyTo !== undefined && { replyTo: { id: replyTo } }),
    ...(pingReplied !== undefined && { pingReplied }),
    files: ids.map((upload) => taking.take(upload)),
  });
  taking.done();
  return { messageId: id };
}

function dismiss({ sight, dismissed }: Asker, { messageId }: ParamsOf<"dismiss">): null {
  const { message, visibleTo } = required.message(sight.world, messageId);
  if (visibleTo !== sight.userId)
    throw new Error("Cannot dismiss a message that is not for you alone");
  sight.dismiss(messageId);
  dismissed(message.channel_id, messageId);
  return null;
}
