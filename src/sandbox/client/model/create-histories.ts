import type { Ask } from "./ask.js";
import type { Store } from "./create-store.js";
import type { History, PageModel } from "./page-model.js";

/** Loads what was said. */
export interface Histories {
  /** Shows a channel, and loads what was said in it. */
  readonly show: (channelId: string) => Promise<void>;
  readonly loadOlder: (channelId: string) => Promise<void>;
}

/** Keeps what is loaded in the model. */
export function createHistories({ get, change }: Store<PageModel>, ask: Ask): Histories {
  const keep = (channelId: string, history: History): void => {
    change((model) => ({ ...model, histories: new Map(model.histories).set(channelId, history) }));
  };
  return {
    show: async (channelId) => {
      change((model) => shown(model, channelId));
      if (get().histories.has(channelId)) return;
      const history = await ask("history", { channelId });
      if (history) keep(channelId, history);
    },
    loadOlder: async (channelId) => {
      const before = get().histories.get(channelId)?.messages[0]?.message.id;
      if (before === undefined) return;
      const older = await ask("history", { channelId, before });
      const loaded = get().histories.get(channelId)?.messages ?? [];
      if (older) keep(channelId, { messages: [...older.messages, ...loaded], more: older.more });
    },
  };
}

function shown(model: PageModel, channelId: string): PageModel {
  const unread = new Map(model.unread);
  unread.delete(channelId);
  return { ...model, channelId, unread, announcement: "" };
}
