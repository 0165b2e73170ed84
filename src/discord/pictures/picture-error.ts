/** A picture that could not be drawn. */
export class PictureError extends Error {
  override readonly name = "PictureError";
}
