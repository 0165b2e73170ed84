import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LogEntry, ResultOf } from "../../page/protocol.js";
import { usePage } from "../page-context.js";

export interface LogLineProps {
  readonly entry: LogEntry;
}

/** A line of the log; it opens to show what was sent and answered. */
export function LogLine({ entry }: LogLineProps): JSX.Element {
  const page = usePage();
  const [details, setDetails] = useState<ResultOf<"logDetails"> | undefined>(undefined);
  const toggle = async (): Promise<void> => {
    setDetails(details ? undefined : await page.ask("logDetails", { at: entry.at }));
  };
  return (
    <li class="log-entry">
      <button
        type="button"
        class="log-line"
        aria-expanded={details !== undefined}
        onClick={() => void toggle()}
      >
        <time>{new Date(entry.time).toLocaleTimeString("en-GB")}</time>
        <EntryWords entry={entry} />
      </button>
      {details && (
        <div class="log-details">
          <Json
            label={entry.kind === "rest" ? "Sent" : "Frame from the bot"}
            value={details.sent}
          />
          <Json
            label={entry.kind === "rest" ? "Answered" : "Frame to the bot"}
            value={details.answered}
          />
        </div>
      )}
    </li>
  );
}

function EntryWords({ entry }: LogLineProps): JSX.Element {
  if (entry.kind === "rest") {
    const isFailed = entry.status === 0 || entry.status >= 400;
    return (
      <>
        <span class="log-way">{entry.method}</span>
        <span class="log-what">{entry.path}</span>
        <span class={isFailed ? "log-status log-failed" : "log-status"}>
          {entry.status === 0 ? "cut" : entry.status} · {Math.round(entry.ms)} ms
        </span>
      </>
    );
  }
  const { direction, name, code } = entry;
  const way = { in: "bot →", out: "→ bot", open: "open", close: "close" }[direction];
  return (
    <>
      <span class="log-way">{way}</span>
      <span class="log-what">{name || "connection"}</span>
      <span class="log-status">{code}</span>
    </>
  );
}

function Json({
  label,
  value,
}: {
  readonly label: string;
  readonly value: unknown;
}): JSX.Element | null {
  if (value === undefined || value === null) return null;
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <pre tabIndex={0} role="region" aria-label={label}>
        {JSON.stringify(value, undefined, 2)}
      </pre>
    </figure>
  );
}
