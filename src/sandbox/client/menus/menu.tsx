import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icon.js";
import { useOutside } from "../parts/use-outside.js";
import type { MenuGroup, MenuItem, MenuPlace } from "./menu-groups.js";
import { moveFocus } from "./move-focus.js";

export interface MenuProps extends MenuPlace {
  readonly onClose: () => void;
}

/** A menu that is open: arrows move in it, Escape and Tab close it. */
export function Menu({ x, y, groups, label, onClose }: MenuProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useOutside(list, onClose);
  useFocusWithin(list);
  useLayoutEffect(() => {
    keepInWindow(list.current, x, y);
  }, [x, y]);
  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Tab") onClose();
        else if (!moveFocus(event, '[role^="menuitem"]')) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {groups.map((group, at) => (
        <MenuSection key={at} group={group} onClose={onClose} />
      ))}
    </div>
  );
}

interface MenuSectionProps {
  readonly group: MenuGroup;
  readonly onClose: () => void;
}

function MenuSection({ group, onClose }: MenuSectionProps): JSX.Element {
  const { label, items, isRow = false } = group;
  return (
    <div class={`menu-group ${isRow ? "menu-row" : ""}`} role="group" aria-label={label}>
      {label !== undefined && !isRow && (
        <div class="menu-heading" aria-hidden="true">
          {label}
        </div>
      )}
      {items.map((item) => (
        <MenuLine key={item.label} item={item} onClose={onClose} />
      ))}
    </div>
  );
}

interface MenuLineProps {
  readonly item: MenuItem;
  readonly onClose: () => void;
}

function MenuLine({ item, onClose }: MenuLineProps): JSX.Element {
  const { label, short, icon, isDangerous = false, isChecked, run } = item;
  return (
    <button
      type="button"
      class={`menu-item ${isDangerous ? "menu-item-danger" : ""}`}
      role={isChecked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={isChecked}
      aria-label={short === undefined ? undefined : label}
      tabIndex={-1}
      onClick={() => {
        onClose();
        run();
      }}
    >
      <span>{short ?? label}</span>
      {isChecked === true ? <Icon name="check" /> : icon && <Icon name={icon} />}
    </button>
  );
}

/** Takes the focus, and gives it back afterwards. */
function useFocusWithin(list: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    const first = list.current?.querySelector<HTMLElement>('[aria-checked="true"], button');
    first?.focus();
    return () => {
      const held = document.activeElement;
      const isTaken = held !== null && held !== document.body && !list.current?.contains(held);
      if (!isTaken && before instanceof HTMLElement) before.focus();
    };
  }, [list]);
}

const margin = 8;

function keepInWindow(menu: HTMLElement | null, x: number, y: number): void {
  if (!menu) return;
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(margin, Math.min(x, innerWidth - width - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(y, innerHeight - height - margin))}px`;
}
