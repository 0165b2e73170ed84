import type { JSX } from "preact";
import type { PagePerson } from "../../page/protocol.js";
import { initials } from "./initials.js";

export interface AvatarProps {
  readonly person: Pick<PagePerson, "name" | "avatarColor"> | undefined;
  readonly size?: "small" | "medium";
  /** A dot that tells whether they are there. @default none */
  readonly presence?: "online" | "offline";
}

/** The round picture of someone: their initials. */
export function Avatar({ person, size = "medium", presence }: AvatarProps): JSX.Element {
  return (
    <span
      class={`avatar avatar-${size}`}
      style={{ "--avatar-color": person?.avatarColor ?? "#5d6370" }}
      aria-hidden="true"
    >
      {initials(person?.name ?? "?")}
      {presence && <span class={`presence presence-${presence}`} />}
    </span>
  );
}
