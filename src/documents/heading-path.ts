/** The headings that a place in a document stands under. */
export interface HeadingPath {
  /** Outermost first. */
  readonly current: readonly string[];
  /** Closes every heading of this level or a deeper one, and opens `text` unless it is empty. */
  enter(level: number, text: string): void;
}

/** Starts above the first heading. Levels count from 1 and may be skipped. */
export function createHeadingPath(): HeadingPath {
  let open: { readonly level: number; readonly text: string }[] = [];
  let current: readonly string[] = [];
  return {
    get current() {
      return current;
    },
    enter(level, text) {
      open = open.filter((heading) => heading.level < level);
      if (text !== "") open.push({ level, text });
      current = open.map((heading) => heading.text);
    },
  };
}
