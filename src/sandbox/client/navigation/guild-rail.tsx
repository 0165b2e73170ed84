import type { JSX } from "preact";
import { usePageState } from "../page-context.js";
import { Icon } from "../parts/icon.js";
import { initials } from "../parts/initials.js";

export interface GuildRailProps {
  /** The id of a guild; null for direct messages. */
  readonly place: string | null;
  readonly onPlace: (place: string | null) => void;
}

/** Direct messages and guilds, one below the other. */
export function GuildRail({ place, onPlace }: GuildRailProps): JSX.Element {
  const { guilds } = usePageState();
  return (
    <ul class="rail" aria-label="Servers">
      <li>
        <button
          type="button"
          class="rail-button"
          aria-label="Direct messages"
          title="Direct messages"
          aria-pressed={place === null}
          onClick={() => {
            onPlace(null);
          }}
        >
          <Icon name="at" />
        </button>
      </li>
      {guilds.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            class="rail-button"
            aria-label={name}
            title={name}
            aria-pressed={place === id}
            onClick={() => {
              onPlace(id);
            }}
          >
            <span class="rail-initials" data-initials={initials(name)} />
          </button>
        </li>
      ))}
    </ul>
  );
}
