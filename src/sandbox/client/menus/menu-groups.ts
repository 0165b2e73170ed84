import type { IconName } from "../parts/icon.js";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** Shown in place of the label, which is read aloud. */
  readonly short?: string;
  readonly isDangerous?: boolean;
  /** Whether it is the one of its group that holds. @default it is no choice */
  readonly isChecked?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  /** @default none */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** Whether the items stand side by side, by what `short` says. @default false */
  readonly isRow?: boolean;
}

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly groups: readonly MenuGroup[];
  /** What the menu is of. */
  readonly label: string;
}
