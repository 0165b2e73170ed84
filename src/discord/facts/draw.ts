import type { Picture } from "../pictures/pictures.js";
import type { Log } from "../services.js";

/** Draws a picture; undefined where that fails, for what it shows is said in words too. */
export async function draw(
  picture: () => Promise<Picture>,
  log: Log,
): Promise<Picture | undefined> {
  try {
    return await picture();
  } catch (error) {
    log.warn({ error }, "A picture could not be drawn");
    return undefined;
  }
}
