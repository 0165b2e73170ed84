import type { Acts } from "./asker.js";
import { describeLogDetails, describeLogEntry } from "./describe-log-entry.js";

type Developing = "watchLog" | "logDetails" | "dropConnection" | "rateLimit" | "slowNetwork";

/** How many lines the log begins with. */
const mostEntries = 300;

/** What developers of bots look at and try out. */
export const developerActs: Acts<Developing> = {
  watchLog({ world, watchLog }, { on }) {
    watchLog(on);
    const told = on ? world.journal.entries() : [];
    const entries = told.flatMap((one) => describeLogEntry(one) ?? []);
    return { entries: entries.slice(-mostEntries) };
  },
  logDetails({ world }, { at }) {
    const [told] = world.journal.entries(at - 1);
    const details = told?.at === at ? describeLogDetails(told) : undefined;
    if (details) return details;
    throw new Error("Cannot show this any more: the log keeps only the latest lines");
  },
  dropConnection({ gateway }) {
    if (gateway.connectionCount() === 0) throw new Error("The bot is not connected");
    gateway.drop();
    return null;
  },
  rateLimit({ faults }, { times = 1, seconds = 2 }) {
    faults.add({ kind: "rateLimit", retryAfter: seconds }, { times });
    return null;
  },
  slowNetwork({ faults, faultsChanged }, { latencyMs }) {
    faults.latencyMs = latencyMs;
    faultsChanged();
    return null;
  },
};
