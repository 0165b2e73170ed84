import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { startRest } from "../support/rest-server.js";

/** One pixel. */
const png = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A gallery of one picture, in a frame. */
const gallery = (name: string, item: object = {}) => ({
  flags: MessageFlags.IsComponentsV2,
  components: [
    {
      type: 17,
      components: [{ type: 12, items: [{ media: { url: `attachment://${name}` }, ...item }] }],
    },
  ],
});

/** A deferred response, to be filled. */
async function deferred() {
  const rest = await startRest();
  const { interaction } = rest.interact();
  const path = `/webhooks/${rest.world.bot.id}/${interaction.token}/messages/@original`;
  await rest.call(`POST /interactions/${interaction.id}/${interaction.token}/callback`, {
    type: 5,
  });
  const fill = (body: object, files?: Record<string, typeof png>) =>
    rest.call(`PATCH ${path}`, body, files ? { files } : {});
  return { ...rest, fill };
}

describe("pictures of a message", () => {
  it("come with the edit that fills a deferred response", async () => {
    const { fill } = await deferred();
    const words = { description: "Timeline of 2 events" };
    const { status, body } = await fill(
      { ...gallery("timeline.png", words), attachments: [{ id: 0, ...words }] },
      { "timeline.png": png },
    );
    expect(status).toBe(200);
    const [attachment] = body.attachments;
    const seen = { content_type: "image/png", width: 1, height: 1 };
    expect(attachment).toMatchObject({ filename: "timeline.png", ...words, ...seen });
    const media = { url: attachment?.url, attachment_id: attachment?.id, ...seen };
    expect(body.components).toMatchObject([{ components: [{ items: [{ media, ...words }] }] }]);
    const served = await fetch(attachment?.url ?? "");
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(png);
  });

  it("are replaced by those of a later edit, also by one of the same name", async () => {
    const { fill, world } = await deferred();
    const page = { ...gallery("timeline.png"), attachments: [{ id: 0 }] };
    const before = await fill(page, { "timeline.png": png });
    const after = await fill(page, { "timeline.png": png });
    const [attachment] = after.body.attachments;
    expect(after.body.attachments).toHaveLength(1);
    expect(attachment?.id).not.toBe(before.body.attachments[0]?.id);
    expect(JSON.stringify(after.body.components)).toContain(attachment?.url);
    const kept = await fill(gallery("timeline.png"), { "timeline.png": png });
    const newest = kept.body.attachments.at(-1);
    expect(kept.body.attachments).toHaveLength(2);
    expect(JSON.stringify(kept.body.components)).toContain(newest?.url);
    expect(world.files.get(newest?.id ?? "")?.content).toEqual(Buffer.from(png));
  });

  it("stay when an edit names what is there already", async () => {
    const { fill } = await deferred();
    const { body } = await fill(gallery("a.png"), { "a.png": png });
    const again = await fill(gallery("a.png", { spoiler: true }));
    expect(again.body.attachments).toEqual(body.attachments);
    expect(JSON.stringify(again.body.components)).toContain(body.attachments[0]?.url);
  });

  it("are refused when nothing of that name was uploaded", async () => {
    const { fill } = await deferred();
    const { status, body } = await fill(gallery("timeline.png"), { "other.png": png });
    expect(status).toBe(400);
    const code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND";
    const items = { 0: { media: { url: { _errors: [{ code }] } } } };
    expect(body).toMatchObject({
      code: 50035,
      errors: { components: { 0: { components: { 0: { items } } } } },
    });
  });

  it.each([
    ["a description of more than 1,024 characters", { description: "x".repeat(1025) }],
    ["an address that is none", { media: { url: "timeline.png" } }],
  ])("are refused with %s", async (_what, item) => {
    const { fill } = await deferred();
    const { status, body } = await fill(gallery("a.png", item), { "a.png": png });
    expect([status, body.code]).toEqual([400, 50035]);
  });

  it("are refused in a gallery of none, or of more than ten", async () => {
    const { fill } = await deferred();
    const item = { media: { url: "https://example.org/a.png" } };
    for (const items of [[], Array.from({ length: 11 }, () => item)]) {
      const components = [{ type: 12, items }];
      const { body } = await fill({ flags: MessageFlags.IsComponentsV2, components });
      expect(body.code).toBe(50035);
    }
  });
});
