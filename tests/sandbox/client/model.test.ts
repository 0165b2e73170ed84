import { type APIMessage, MessageFlags, MessageType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { formatTimestamp } from "../../../src/sandbox/client/markdown/format-timestamp.js";
import { applyEvent } from "../../../src/sandbox/client/model/apply-event.js";
import { groupMessages } from "../../../src/sandbox/client/model/group-messages.js";
import { type PageModel, unknown } from "../../../src/sandbox/client/model/page-model.js";
import { beginUse, nameUse } from "../../../src/sandbox/client/model/settle.js";
import type { PageMessage } from "../../../src/sandbox/page/protocol.js";

const start = Date.UTC(2026, 0, 5, 12);

/** A message so many minutes after the start. */
function told(minutes: number, author = "1", fields: Partial<APIMessage> = {}): PageMessage {
  const id = ((BigInt(start + minutes * 60_000) - 1_420_070_400_000n) << 22n).toString();
  const message = {
    id,
    channel_id: "7",
    content: id,
    author: { id: author },
    type: 0,
    mentions: [],
  };
  const may = {
    press: true,
    edit: true,
    delete: true,
    react: true,
    reply: true,
    startThread: true,
    dismiss: false,
  };
  return { message: { ...message, ...fields } as unknown as APIMessage, may, used: null };
}

describe("groupMessages", () => {
  it.each([
    ["one author within seven minutes", [told(0), told(6)], [false, true]],
    ["one author after seven minutes", [told(0), told(8)], [false, false]],
    ["two authors", [told(0), told(1, "2")], [false, false]],
    ["a reply", [told(0), told(1, "1", { type: MessageType.Reply })], [false, false]],
    ["a private one", [told(0), told(1, "1", { flags: MessageFlags.Ephemeral })], [false, false]],
    ["another day", [told(0), told(24 * 60)], [false, false]],
  ])("puts together messages of %s or not", (_name, messages, following) => {
    expect(groupMessages(messages).map(({ isFollowing }) => isFollowing)).toEqual(following);
  });
});

const loaded: PageModel = {
  ...unknown,
  channelId: "8",
  histories: new Map([["7", { messages: [told(1)], more: false }]]),
};

describe("applyEvent", () => {
  const ids = (model: PageModel): (string | undefined)[] =>
    (model.histories.get("7")?.messages ?? []).map(({ message }) => message.id);

  it("adds new messages in order, and counts them where they are not shown", () => {
    const event = { kind: "message", isNew: true } as const;
    const later = applyEvent(loaded, { ...event, message: told(2) }, 0);
    const both = applyEvent(later, { ...event, message: told(0) }, 0);
    expect(ids(both)).toEqual([told(0), told(1), told(2)].map(({ message }) => message.id));
    expect(both.unread.get("7")).toBe(2);
  });

  it("leaves out a change of a message that is not loaded", () => {
    const event = { kind: "message", isNew: false, message: told(5) } as const;
    expect(ids(applyEvent(loaded, event, 0))).toHaveLength(1);
  });

  it("takes messages away", () => {
    const event = {
      kind: "messagesGone",
      channelId: "7",
      messageIds: [told(1).message.id],
    } as const;
    expect(ids(applyEvent(loaded, event, 0))).toEqual([]);
  });

  it("ends typing with the next message", () => {
    const typing = applyEvent(loaded, { kind: "typing", channelId: "7", userId: "1" }, start);
    expect(typing.typing.get("7")?.get("1")).toBe(start + 10_000);
    const event = { kind: "message", isNew: true, message: told(2) } as const;
    expect(applyEvent(typing, event, start).typing.get("7")?.size).toBe(0);
  });
});

describe("a used component", () => {
  const use = { messageId: "5", customId: "go" };

  it("waits until it is acknowledged, whichever comes first, the result or the acknowledgement", () => {
    const used = beginUse(unknown, use);
    const named = nameUse(used, use, "6");
    const acknowledged = { kind: "acknowledged", interactionId: "6" } as const;
    expect(named.pending).toHaveLength(1);
    expect(applyEvent(named, acknowledged, 0).pending).toEqual([]);
    expect(nameUse(applyEvent(used, acknowledged, 0), use, "6").pending).toEqual([]);
  });

  it("is idle again when it was refused", () => {
    expect(nameUse(beginUse(unknown, use), use, undefined).pending).toEqual([]);
  });
});

describe("formatTimestamp", () => {
  it.each([
    [-90, "1 minute ago"],
    [5, "in 5 seconds"],
    [-28 * 31_536_000, "28 years ago"],
    [86_400, "tomorrow"],
  ])("tells what is %i seconds away", (away, expected) => {
    const seconds = start / 1000 + away;
    expect(formatTimestamp({ seconds, style: "R" }, { locale: "en-US", now: start })).toBe(
      expected,
    );
  });
});
