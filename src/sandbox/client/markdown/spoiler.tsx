import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

export interface SpoilerProps {
  readonly children: ComponentChildren;
}

/** Text that stays covered until it is pressed. */
export function Spoiler({ children }: SpoilerProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span class="spoiler spoiler-open">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label="Spoiler: press to read"
      onClick={() => {
        setOpen(true);
      }}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
