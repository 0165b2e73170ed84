import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { MenuItem, MenuPlace } from "../menus/menu-groups.js";
import { Menu } from "../menus/menu.js";
import { usePage, usePageState, useViewer } from "../page-context.js";
import { Avatar } from "../parts/avatar.js";
import { Icon } from "../parts/icon.js";
import { ThemeButton } from "./theme-button.js";

/** Whom one acts as, and the switch to another. */
export function ViewerPanel(): JSX.Element {
  const viewer = useViewer();
  const [menu, setMenu] = useState<MenuPlace | undefined>(undefined);
  const items = usePeopleItems();
  return (
    <div class="viewer-panel">
      <button
        type="button"
        class="viewer-button"
        aria-haspopup="menu"
        aria-expanded={menu !== undefined}
        title="Act as someone else"
        onClick={({ currentTarget }) => {
          const { left, top } = currentTarget.getBoundingClientRect();
          const groups = [{ label: "Act as", items }];
          setMenu({ x: left, y: top - 60 - 40 * items.length, groups, label: "Act as" });
        }}
      >
        <Avatar person={viewer} size="small" presence="online" />
        <span class="visually-hidden">Acting as </span>
        <span class="viewer-words">
          <span class="viewer-name">{viewer?.name} </span>
          <span class="viewer-title">{viewer?.title}</span>
        </span>
        <Icon name="down" />
      </button>
      <ThemeButton />
      {menu && (
        <Menu
          {...menu}
          onClose={() => {
            setMenu(undefined);
          }}
        />
      )}
    </div>
  );
}

/** Everyone who can be acted as. */
function usePeopleItems(): MenuItem[] {
  const page = usePage();
  const { people, viewerId } = usePageState();
  return people
    .filter(({ actable }) => actable)
    .map(({ id, name, title }) => ({
      label: `${name} (${title})`,
      isChecked: id === viewerId,
      run: () => void page.actAs(id),
    }));
}
