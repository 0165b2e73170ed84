/**
 * Something that the bot will not do, for a reason that the person can understand. The message is one
 * sentence in their language and is shown to them alone; it is no fault and is not logged as one.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
