import type { JSX } from "preact";
import type { PageMessage, PagePerson } from "../../page/protocol.js";
import { timeOf } from "../model/snowflake.js";
import { useLocale } from "../page-context.js";

export interface MessageHeadProps {
  readonly told: PageMessage;
  readonly author: PagePerson | undefined;
}

/** Who wrote a message, and when. */
export function MessageHead({ told: { message }, author }: MessageHeadProps): JSX.Element {
  const time = timeOf(message.id);
  const locale = useLocale();
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" });
  const color = author?.color;
  return (
    <header class="message-head">
      <span class="author" style={color ? { "--name-color": color } : {}}>
        {author?.name ?? message.author.username}
      </span>
      {message.author.bot === true && <span class="badge">APP</span>}
      <time dateTime={new Date(time).toISOString()} title={full.format(time)}>
        {shortTime(time, locale)}
      </time>
    </header>
  );
}

/** The time of day; with its date when it was not today. */
function shortTime(time: number, locale: string): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  const style = isToday ? {} : ({ dateStyle: "short" } as const);
  return new Intl.DateTimeFormat(locale, { ...style, timeStyle: "short" }).format(time);
}
