import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LogEntry } from "../../page/protocol.js";
import { useModel, usePage, usePageState } from "../page-context.js";
import { IconButton } from "../parts/icon-button.js";
import { LogFaults } from "./log-faults.js";
import { LogLine } from "./log-line.js";

const filters = ["All", "REST", "Gateway"] as const;

type Filter = (typeof filters)[number];

/** Each REST call and gateway frame between the bot and the sandbox, and what can go wrong. */
export function GatewayLog(): JSX.Element {
  const page = usePage();
  const { log } = useModel();
  const { bot } = usePageState();
  const [filter, setFilter] = useState<Filter>("All");
  return (
    <aside class="log" aria-label="Gateway log">
      <header class="log-head">
        <h2>Gateway log</h2>
        <span class={`log-state ${bot.online ? "log-online" : ""}`}>
          {bot.online ? "Bot connected" : "Bot not connected"}
        </span>
        <IconButton
          icon="close"
          label="Close the gateway log"
          onPress={() => void page.toggleLog(false)}
        />
      </header>
      <LogFaults />
      <div class="log-filters" role="group" aria-label="Show">
        {filters.map((name) => (
          <button
            key={name}
            type="button"
            class="log-filter"
            aria-pressed={filter === name}
            onClick={() => {
              setFilter(name);
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <ol class="log-lines" tabIndex={0} aria-label="Entries, the latest first">
        {log
          .filter((entry) => isShown(entry, filter))
          .reverse()
          .map((entry) => (
            <LogLine key={entry.at} entry={entry} />
          ))}
      </ol>
    </aside>
  );
}

const isShown = ({ kind }: LogEntry, filter: Filter): boolean =>
  filter === "All" || (filter === "REST") === (kind === "rest");
