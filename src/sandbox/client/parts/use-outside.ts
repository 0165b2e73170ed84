import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Calls `leave` when the pointer goes down outside of an element. */
export function useOutside(within: RefObject<HTMLElement>, leave: () => void): void {
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !within.current?.contains(target)) leave();
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown, true);
    };
  }, [within, leave]);
}
