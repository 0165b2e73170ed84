import type { PageMessage } from "../../page/protocol.js";
import { hasFlag, messageFlags, messageTypes } from "../discord-constants.js";
import { timeOf } from "./snowflake.js";

/** A message and how much of its head is shown. */
export interface GroupedMessage {
  readonly told: PageMessage;
  /** Whether it follows one of the same author closely, so that it needs no name and picture. */
  readonly isFollowing: boolean;
  /** Whether it is the first of its day. */
  readonly isNewDay: boolean;
}

/** Within so many milliseconds, messages of one author stand together. */
const closeMs = 7 * 60_000;

/** Messages, oldest first, as they are shown below each other. */
export function groupMessages(messages: readonly PageMessage[]): GroupedMessage[] {
  return messages.map((told, at) => {
    const before = messages[at - 1];
    const isNewDay = !before || dayOf(before) !== dayOf(told);
    return { told, isNewDay, isFollowing: !isNewDay && follows(before, told) };
  });
}

function follows(before: PageMessage, told: PageMessage): boolean {
  const [one, other] = [before.message, told.message];
  return (
    one.author.id === other.author.id &&
    timeOf(other.id) - timeOf(one.id) < closeMs &&
    hasFlag(one, messageFlags.Ephemeral) === hasFlag(other, messageFlags.Ephemeral) &&
    one.type !== messageTypes.ThreadCreated &&
    other.type === messageTypes.Default
  );
}

const dayOf = ({ message }: PageMessage): string => new Date(timeOf(message.id)).toDateString();
