import type { JSX, TargetedMouseEvent } from "preact";
import { Icon, type IconName } from "./icon.js";

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does; read aloud and shown when the pointer rests on it. */
  readonly label: string;
  readonly onPress: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly class?: string;
  /** Whether what it opens is open. @default it opens nothing */
  readonly isExpanded?: boolean;
  /** @default nothing */
  readonly popup?: "menu" | "listbox" | "dialog";
  readonly isDisabled?: boolean;
}

/** A button that shows a picture. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const { icon, label, onPress, isExpanded, popup, isDisabled = false } = props;
  return (
    <button
      type="button"
      class={`icon-button ${props.class ?? ""}`}
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      aria-haspopup={popup}
      disabled={isDisabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
