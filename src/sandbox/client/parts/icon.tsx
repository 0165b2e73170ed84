import type { JSX } from "preact";

/** Drawn on a grid of 24, with strokes. */
const paths = {
  hash: "M9 4 7 20M17 4l-2 16M4 9h17M3 15h17",
  thread: "M5 4v9a3 3 0 0 0 3 3h11m-4-4 4 4-4 4",
  at: "M12 8a4 4 0 1 0 4 4V8m0 4a3 3 0 0 0 5 0 9 9 0 1 0-4 7.5",
  reply: "m9 14-5-5 5-5M4 9h9a7 7 0 0 1 7 7v4",
  pencil: "m4 20 1-5L16 4l4 4L9 19l-5 1Z",
  trash: "M4 7h16M9 7V4h6v3m3 0-1 13H7L6 7",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "m6 6 12 12M18 6 6 18",
  menu: "M4 6h16M4 12h16M4 18h16",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-4 3-6 6-6s6 2 6 6m1-16a3.5 3.5 0 0 1 0 7m2 3c2 1 3 3 3 6",
  log: "m4 6 5 5-5 5m8 2h8",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4",
  moon: "M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10Z",
  plus: "M12 5v14M5 12h14",
  send: "m4 12 16-8-5 16-3-7-8-1Z",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  external: "M14 4h6v6m0-6-9 9M18 14v6H4V6h6",
  down: "m6 9 6 6 6-6",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  check: "m5 13 5 5L20 7",
  smile:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-7c1 2 2.500 3 4 3s3-1 4-3M9 9.500h.01M15 9.500h.01",
  apps: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6m-3-3h6",
  id: "M3 5h18v14H3zM8 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm6-3h4m-4 4h4",
  warning: "M12 4 2 20h20L12 4Zm0 6v4m0 3h.01",
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
}

/** A small picture that says nothing by itself; what it stands on has the words. */
export function Icon({ name }: IconProps): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
