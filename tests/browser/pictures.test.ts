import { ComponentType, Events, MessageFlags } from "discord.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPictures } from "../../src/discord/pictures/create-pictures.js";
import type { Picture } from "../../src/discord/pictures/pictures.js";
import type { AttachPage } from "../../src/sandbox/page/attached-page.js";
import { lighthouse, sizeOf, timeline } from "../discord/pictures/samples.js";
import { compiled } from "../support/compiled.js";
import { type Scene, withBot } from "../support/sandbox-bot.js";
import { attachedPage, describeInBrowser } from "./support/browser.js";
import { accessibilityFaults, begin, message, pixelsOf } from "./support/on-page.js";

/** Answers /show with a picture, as the bot does: a response that was deferred is filled. */
async function show({ client }: Scene, picture: Picture, spoiler: boolean): Promise<void> {
  await client.application.commands.set([{ name: "show", description: "Shows it" }]);
  const { name, png, description } = picture;
  const items = [{ media: { url: `attachment://${name}` }, description, spoiler }];
  client.on(Events.InteractionCreate, (it) => {
    if (!it.isChatInputCommand()) return;
    void it.deferReply().then(() =>
      it.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          {
            type: ComponentType.Container,
            components: [
              { type: ComponentType.TextDisplay, content: "Shown" },
              { type: ComponentType.MediaGallery, items },
            ],
          },
        ],
        files: [{ attachment: Buffer.from(png), name, description }],
      }),
    );
  });
}

describeInBrowser("a picture on the page", (visit) => {
  const pictures = createPictures(compiled("src/discord/pictures/draw.worker.ts"));
  let attached: AttachPage | undefined;
  let picture: Picture | undefined;
  beforeAll(async () => {
    attached = await attachedPage();
    picture = await pictures.timeline(timeline([lighthouse, lighthouse]));
  });
  afterAll(() => pictures.close());

  const withPicture = (
    play: (page: Awaited<ReturnType<typeof visit>>, shown: Picture) => Promise<void>,
    { spoiler = false, width = 1280 } = {},
  ): Promise<void> =>
    withBot(
      async (scene) => {
        if (!picture) throw new Error("The picture is there only while tests run");
        await show(scene, picture, spoiler);
        const page = await visit(scene.sandbox, { as: scene.ada, width, isAudited: true });
        await begin(page, "/show");
        await page.keyboard.press("Enter");
        await message(page, "Shown").waitFor();
        await play(page, picture);
      },
      { sandbox: { ...(attached && { page: attached }) } },
    );

  it("is drawn, has its words, and opens in full size", () =>
    withPicture(async (page, { png, description }) => {
      const shown = message(page, "Shown").getByRole("img", { name: description });
      await shown.waitFor();
      await expect.poll(() => pixelsOf(shown)).toEqual(sizeOf(png));
      expect(await accessibilityFaults(page)).toEqual([]);
      await message(page, "Shown").getByRole("button", { name: description }).click();
      const opened = page.getByRole("dialog", { name: "Picture in full size" });
      await opened.getByRole("img", { name: description }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await opened.waitFor({ state: "detached" });
    }));

  it("is covered as a spoiler until it is pressed", () =>
    withPicture(
      async (page, { description }) => {
        const shown = message(page, "Shown");
        expect(await shown.getByRole("img", { name: description }).count()).toBe(0);
        await shown.getByRole("button", { name: "Spoiler: press to see" }).click();
        await shown.getByRole("img", { name: description }).waitFor();
        expect(await page.getByRole("dialog").count()).toBe(0);
      },
      { spoiler: true },
    ));

  it("is no wider than a narrow screen", () =>
    withPicture(
      async (page, { description }) => {
        const box = await page.getByRole("img", { name: description }).boundingBox();
        expect(box?.width).toBeGreaterThan(200);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
      },
      { width: 375 },
    ));
});
