import type { JSX } from "preact";
import { usePage, usePageState } from "../page-context.js";

/** Milliseconds of a slow network. */
const slowMs = 1500;
const limited = { times: 3, seconds: 2 } as const;

/** Buttons that let something go wrong, to see how the bot copes. */
export function LogFaults(): JSX.Element {
  const page = usePage();
  const { latencyMs } = usePageState().faults;
  const isSlow = latencyMs > 0;
  return (
    <div class="log-faults" role="group" aria-label="Faults">
      <button
        type="button"
        class="button button-secondary"
        title="Cuts the bot's connection to the gateway; it should resume"
        onClick={() => void page.ask("dropConnection", {})}
      >
        Drop connection
      </button>
      <button
        type="button"
        class="button button-secondary"
        title={`Answers the next ${limited.times} REST calls with 429; the bot should wait`}
        onClick={() => void page.ask("rateLimit", limited)}
      >
        Rate limit
      </button>
      <button
        type="button"
        class="button button-secondary"
        title={`Every REST call takes ${slowMs / 1000} seconds`}
        aria-pressed={isSlow}
        onClick={() => void page.ask("slowNetwork", { latencyMs: isSlow ? 0 : slowMs })}
      >
        Slow network
      </button>
    </div>
  );
}
