import type { JSX } from "preact";
import type { PagePerson } from "../../page/protocol.js";
import { usePageState } from "../page-context.js";
import { Avatar } from "../parts/avatar.js";

/** Everyone in the guild: people, and the bot with whether it is connected. */
export function Members(): JSX.Element {
  const { people, bot } = usePageState();
  const online = people.filter(({ id }) => id !== bot.id || bot.online);
  const offline = people.filter(({ id }) => id === bot.id && !bot.online);
  return (
    <aside class="members" aria-label="Members">
      <MemberGroup title="Online" people={online} presence="online" />
      <MemberGroup title="Offline" people={offline} presence="offline" />
    </aside>
  );
}

interface MemberGroupProps {
  readonly title: string;
  readonly people: readonly PagePerson[];
  readonly presence: "online" | "offline";
}

function MemberGroup({ title, people, presence }: MemberGroupProps): JSX.Element | null {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>
        {title}, {people.length}
      </h2>
      <ul>
        {people.map((person) => (
          <li key={person.id} class="member">
            <Avatar person={person} size="small" presence={presence} />
            <span class="author" style={person.color ? { "--name-color": person.color } : {}}>
              {person.name}
            </span>
            {person.bot && <span class="badge">APP</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
