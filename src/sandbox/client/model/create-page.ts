import type { PageSocket } from "../connection/page-socket.js";
import type { Ask } from "./ask.js";
import { createHistories, type Histories } from "./create-histories.js";
import type { Store } from "./create-store.js";
import type { PageModel } from "./page-model.js";
import { sentenceOf } from "./sentence-of.js";
import { beginUse, nameUse } from "./settle.js";

/** What one can do on the page. Whatever is refused is told to the viewer. */
export interface Page extends Histories {
  readonly ask: Ask;
  /** Asks the sandbox. Rejects with one sentence when it refuses. */
  readonly demand: PageSocket["request"];
  readonly loadCommands: (channelId: string) => Promise<void>;
  /** Presses a button, or chooses in a menu where there are values. */
  readonly useComponent: (
    messageId: string,
    customId: string,
    values?: readonly string[],
  ) => Promise<void>;
  readonly actAs: (userId: string) => Promise<void>;
  readonly toggleLog: (isOpen: boolean) => Promise<void>;
  /** Tells the viewer something, until they dismiss it. */
  readonly tell: (text: string) => void;
  readonly change: Store<PageModel>["change"];
}

/** What can be done with a model through a connection. */
export function createPage(store: Store<PageModel>, socket: PageSocket): Page {
  const tell = createTelling(store);
  const ask: Ask = async (type, params) => {
    try {
      return await socket.request(type, params);
    } catch (error) {
      tell(sentenceOf(error));
      return undefined;
    }
  };
  const histories = createHistories(store, ask);
  return {
    ...histories,
    ...createDeeds(store, ask),
    ask,
    tell,
    demand: socket.request,
    change: store.change,
    actAs: async (userId) => {
      await ask("actAs", { userId });
      const { channelId } = store.get();
      if (channelId !== undefined) await histories.show(channelId);
    },
  };
}

function createTelling({ change }: Store<PageModel>): Page["tell"] {
  let last = 0;
  return (text) => {
    const notice = { id: ++last, text };
    change((model) => ({ ...model, notices: [...model.notices.slice(-2), notice] }));
  };
}

type Deeds = Pick<Page, "loadCommands" | "useComponent" | "toggleLog">;

function createDeeds({ get, change }: Store<PageModel>, ask: Ask): Deeds {
  return {
    loadCommands: async (channelId) => {
      if (get().commands.has(channelId)) return;
      const told = await ask("commands", { channelId });
      if (!told) return;
      const { commands } = told;
      change((model) => ({ ...model, commands: new Map(model.commands).set(channelId, commands) }));
    },
    useComponent: async (messageId, customId, values) => {
      const use = { messageId, customId };
      change((model) => beginUse(model, use));
      const result = await (values === undefined
        ? ask("press", use)
        : ask("choose", { ...use, values }));
      change((model) => nameUse(model, use, result?.interactionId));
    },
    toggleLog: async (isOpen) => {
      change((model) => ({ ...model, isLogOpen: isOpen }));
      const told = await ask("watchLog", { on: isOpen });
      if (told && isOpen) change((model) => ({ ...model, log: told.entries }));
    },
  };
}
