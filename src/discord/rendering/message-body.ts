import type { APIMessageTopLevelComponent } from "discord-api-types/v10";

/** What a message shows: components, or plain text for readers whose clients show none. */
export type MessageBody =
  | { readonly kind: "components"; readonly components: readonly APIMessageTopLevelComponent[] }
  | { readonly kind: "plain"; readonly content: string };
