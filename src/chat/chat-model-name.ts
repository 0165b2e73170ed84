/**
 * The id of a chat model, or of several, without the addresses in it: those of an owner's own servers
 * are for the owner.
 */
export function chatModelName(id: string): string {
  return id.replace(/@https?:\/\/[^,]*/g, "");
}
