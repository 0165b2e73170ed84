import { createPageSocket } from "../connection/page-socket.js";
import type { ServerEvent } from "../connection/server-event.js";
import { applyEvent } from "./apply-event.js";
import { createPage, type Page } from "./create-page.js";
import { createStore, type Store } from "./create-store.js";
import { type PageModel, unknown } from "./page-model.js";

export interface StartedPage {
  readonly page: Page;
  readonly store: Store<PageModel>;
}

const viewerKey = "footnote-sandbox-viewer";

/** Whom the address asks for: "/?as=<user id>". */
const asked = (): string | undefined => new URLSearchParams(location.search).get("as") ?? undefined;

/** Whom this tab acted as before it was loaded again. */
const kept = (): string | undefined => sessionStorage.getItem(viewerKey) ?? undefined;

/** Connects the page to the sandbox. */
export function startPage(): StartedPage {
  const store = createStore(unknown);
  const socket = createPageSocket({
    viewerId: () => store.get().state?.viewerId ?? asked() ?? kept(),
    onEvent: receive,
    onChange: (isOpen) => {
      store.change((model) => ({ ...model, connection: isOpen ? "open" : "lost" }));
      if (isOpen) isFirst = true;
    },
  });
  const page = createPage(store, socket);
  // After each connection, what was loaded may be out of date.
  let isFirst = true;
  return { page, store };

  function receive(event: ServerEvent): void {
    const now = Date.now();
    store.change((model) =>
      applyEvent(
        event.kind === "state" && isFirst ? { ...model, histories: new Map() } : model,
        event,
        now,
      ),
    );
    if (event.kind !== "state") return;
    sessionStorage.setItem(viewerKey, event.state.viewerId);
    if (isFirst) refresh();
    isFirst = false;
  }

  function refresh(): void {
    const { channelId, isLogOpen } = store.get();
    if (channelId !== undefined) void page.show(channelId);
    if (isLogOpen) void page.toggleLog(true);
  }
}
