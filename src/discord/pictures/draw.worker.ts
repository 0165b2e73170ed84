/** Draws pictures in a thread of its own, for it takes longer than the event loop may stand still. */
import { parentPort } from "node:worker_threads";
import { createDraw } from "./draw-picture.js";
import type { DrawReply } from "./drawing-thread.js";
import { systemFontFolders } from "./find-fonts.js";
import type { PictureNode } from "./picture-node.js";

const draw = createDraw(systemFontFolders);

async function answer(node: PictureNode): Promise<DrawReply> {
  try {
    return { kind: "drawn", drawing: await draw(node) };
  } catch (error) {
    return { kind: "failed", reason: String(error) };
  }
}

parentPort?.on("message", (node: PictureNode) => {
  void answer(node).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
