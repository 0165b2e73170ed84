import type { JSX } from "preact";
import { useModel, usePageState } from "../page-context.js";
import { useNow } from "../parts/use-now.js";

export interface TypingLineProps {
  readonly channelId: string;
}

/** Who is typing in a channel. */
export function TypingLine({ channelId }: TypingLineProps): JSX.Element {
  const { people } = usePageState();
  const { typing } = useModel();
  const now = useNow(1000);
  const names = [...(typing.get(channelId) ?? [])]
    .filter(([, until]) => until > now)
    .flatMap(([id]) => people.find((person) => person.id === id)?.name ?? []);
  if (names.length === 0) return <p class="typing-line" />;
  const list = new Intl.ListFormat("en", { type: "conjunction" });
  return (
    <p class="typing-line">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <strong>{list.format(names)}</strong> {names.length === 1 ? "is" : "are"} typing…
    </p>
  );
}
