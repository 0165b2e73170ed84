import { useState } from "preact/hooks";

let last = 0;

/** An id for an element, the same as long as its component is there. */
export function useElementId(): string {
  return useState(() => `element-${++last}`)[0];
}
