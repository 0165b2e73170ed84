import PQueue from "p-queue";

/** Runs work of one channel one after the other; false when too much waits there already. */
export type Turns = (channelId: string, work: () => Promise<void>) => Promise<boolean>;

/** `waiting` is how much may wait in a channel, besides what runs. */
export function createTurns(waiting: number): Turns {
  const queues = new Map<string, PQueue>();
  return async (channelId, work) => {
    const queue = queues.get(channelId) ?? newQueue(channelId);
    if (queue.size >= waiting) return false;
    await queue.add(work);
    return true;
  };

  function newQueue(channelId: string): PQueue {
    const queue = new PQueue({ concurrency: 1 });
    queues.set(channelId, queue);
    queue.on("idle", () => queues.delete(channelId));
    return queue;
  }
}
