/** An answer that is being written. */
export interface Draft {
  /** That of its record to be. */
  readonly id: string;
  readonly askerId: string;
  readonly channelId: string;
}

/** Its end, from both sides. */
export interface DraftInHand {
  /** Aborts when somebody stops it, or when another one with its id begins. */
  readonly stopped: AbortSignal;
  readonly stop: () => void;
  /** Whether another one has taken its place: nothing of it is to be shown or kept any more. */
  readonly isReplaced: () => boolean;
  /** It is written, or given up: nobody can stop it any more. */
  readonly end: () => void;
}

/** Who wants to stop one. */
export interface Stopper {
  readonly userId: string;
  readonly channelId: string;
  /** Whether they may manage the messages of others in this channel. */
  readonly isModerator: boolean;
}

/** The answers that are being written now, by this process. */
export interface Drafts {
  /** One with the same id that is being written gives way to it. */
  begin(draft: Draft): DraftInHand;
  isWritten(id: string): boolean;
  /** Stops one, for the asker and for moderators of its channel. An answer that is not being written is over. */
  stop(id: string, person: Stopper): "stopped" | "notTheirs" | "over";
  /** Stops all, also those that begin from now on: the process ends. */
  stopAll(): void;
}

interface Own {
  readonly draft: Draft;
  readonly stop: AbortController;
  /** Whether it has given way to another one, be it stopped before or not. */
  isReplaced: boolean;
}

export function createDrafts(): Drafts {
  const inHand = new Map<string, Own>();
  let isOver = false;
  return {
    begin(draft) {
      const own: Own = { draft, stop: new AbortController(), isReplaced: false };
      const older = inHand.get(draft.id);
      if (older) {
        older.isReplaced = true;
        older.stop.abort("replaced");
      }
      inHand.set(draft.id, own);
      if (isOver) own.stop.abort("stopped");
      return {
        stopped: own.stop.signal,
        stop() {
          own.stop.abort("stopped");
        },
        isReplaced: () => own.isReplaced,
        end() {
          // The same answer may be being written anew.
          if (inHand.get(draft.id) === own) inHand.delete(draft.id);
        },
      };
    },
    isWritten: (id) => inHand.has(id),
    stop(id, { userId, channelId, isModerator }) {
      const found = inHand.get(id);
      if (!found) return "over";
      const { draft, stop } = found;
      const mayStop = draft.askerId === userId || (isModerator && draft.channelId === channelId);
      if (!mayStop) return "notTheirs";
      stop.abort("stopped");
      return "stopped";
    },
    stopAll() {
      isOver = true;
      for (const { stop } of inHand.values()) stop.abort("stopped");
    },
  };
}
