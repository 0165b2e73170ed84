import type { Snowflake } from "discord-api-types/v10";
import type { World } from "../world/world.js";

/** Milliseconds within which an interaction must be acknowledged (docs: interactions, receiving and
 * responding, "Interaction Callback"). */
const deadlineMs = 3000;

export interface UnansweredWatch {
  /** Looks at the clock, which may have been advanced. */
  check(): void;
  stop(): void;
}

/** Records `unanswered` for every interaction that nobody has acknowledged in time. */
export function watchUnanswered(world: World): UnansweredWatch {
  const timers = new Map<Snowflake, NodeJS.Timeout>();
  const unfollow = world.journal.follow((told) => {
    if (told.kind === "interaction") schedule(told.interaction.id);
  });
  return {
    check: () => {
      for (const id of [...timers.keys()]) checkOne(id);
    },
    stop: () => {
      unfollow();
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };

  function schedule(id: Snowflake, ms = deadlineMs): void {
    const timer = setTimeout(() => {
      checkOne(id);
    }, ms);
    timers.set(id, timer.unref());
  }

  function checkOne(id: Snowflake): void {
    const used = world.interactions.get(id);
    const left = (used?.createdAt ?? 0) + deadlineMs - world.clock.now();
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (!used || used.response !== undefined) return;
    // The clock may stand still: then only advancing it ends the wait.
    if (left > 0) schedule(id, left);
    else world.journal.record({ kind: "unanswered", interactionId: id, userId: used.userId });
  }
}
