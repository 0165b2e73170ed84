import { describe, expect, it } from "vitest";
import { acknowledge } from "../../../src/discord/interactions/response.js";
import type { Repliable, Response } from "../../../src/discord/interactions/response.js";
import type { MessageBody } from "../../../src/discord/rendering/message-body.js";

const said = (content: string): MessageBody => ({ kind: "plain", content });

/** An interaction that was acknowledged, and what reached Discord of it since. */
async function acknowledged(how: "public" | "private") {
  const sent: string[] = [];
  const note =
    (what: string) =>
    ({ content = "" }: { content?: string } = {}): Promise<void> => {
      sent.push(`${what} ${content}`.trim());
      return Promise.resolve();
    };
  const interaction = {
    deferReply: () => Promise.resolve(),
    editReply: note("edit"),
    followUp: note("follow up"),
    deleteReply: note("delete"),
    // Only what a response uses of it.
  } as unknown as Repliable;
  const response: Response = await acknowledge(interaction, how);
  return { response, sent };
}

describe("what a person is told of a command", () => {
  it.each(["public", "private"] as const)(
    "takes the place of a %s draft, which must not stay as if it were being written",
    async (how) => {
      const { response, sent } = await acknowledged(how);
      await response.show(said("It is 41"), { isDraft: true });
      await response.tell(said("That failed"));
      expect(sent).toEqual(["edit It is 41", "edit That failed"]);
    },
  );

  it.each(["public", "private"] as const)("leaves a %s answer as it is", async (how) => {
    const { response, sent } = await acknowledged(how);
    await response.show(said("It is 41"), { isDraft: true });
    await response.show(said("It is 41 metres high."));
    await response.tell(said("That failed"));
    expect(sent.slice(1)).toEqual(["edit It is 41 metres high.", "follow up That failed"]);
  });

  it("is for the person alone where nothing was shown", async () => {
    const { response, sent } = await acknowledged("public");
    await response.tell(said("That failed"));
    expect(sent).toEqual(["delete", "follow up That failed"]);
    const own = await acknowledged("private");
    await own.response.tell(said("That failed"));
    expect(own.sent).toEqual(["edit That failed"]);
  });
});
