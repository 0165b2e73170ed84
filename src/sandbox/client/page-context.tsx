import { type ComponentChildren, createContext, type JSX } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { PageChannel, PagePerson, PageState } from "../page/protocol.js";
import type { Page } from "./model/create-page.js";
import type { PageModel } from "./model/page-model.js";
import type { StartedPage } from "./model/start-page.js";

interface Shared {
  readonly page: Page;
  readonly model: PageModel;
}

const PageContext = createContext<Shared | undefined>(undefined);

export interface PageProviderProps {
  readonly started: StartedPage;
  readonly children: ComponentChildren;
}

/** Gives everything below it the page and what it knows, and draws it anew after each change. */
export function PageProvider({ started, children }: PageProviderProps): JSX.Element {
  const { page, store } = started;
  const [model, setModel] = useState(store.get());
  useEffect(() => {
    setModel(store.get());
    return store.follow(() => {
      setModel(store.get());
    });
  }, [store]);
  return <PageContext.Provider value={{ page, model }}>{children}</PageContext.Provider>;
}

function useShared(): Shared {
  const shared = useContext(PageContext);
  if (!shared) throw new Error("Cannot use the page outside a PageProvider");
  return shared;
}

/** What one can do on the page. */
export const usePage = (): Page => useShared().page;

/** What the page knows. */
export const useModel = (): PageModel => useShared().model;

/** What there is. @throws {Error} before the server has told it. */
export function usePageState(): PageState {
  const { state } = useModel();
  if (!state) throw new Error("Cannot show what the server has not told");
  return state;
}

/** Someone by their id. */
export function usePerson(id: string): PagePerson | undefined {
  return usePageState().people.find((person) => person.id === id);
}

/** Whom the page acts as. */
export function useViewer(): PagePerson | undefined {
  return usePerson(usePageState().viewerId);
}

/** The language of the viewer's client. */
export function useLocale(): string {
  return useViewer()?.locale ?? "en-US";
}

/** The channel that is shown. */
export function useShownChannel(): PageChannel | undefined {
  const { channelId } = useModel();
  return usePageState().channels.find(({ id }) => id === channelId);
}
