/** An answer that is being written. */
export interface Draft {
  /** That of its record to be. */
  readonly id: string;
  readonly askerId: string;
  readonly channelId: string;
}

/** Its end, from both sides. */
export interface DraftInHand {
  /** Aborts when somebody stops it. */
  readonly stopped: AbortSignal;
  readonly stop: () => void;
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
  begin(draft: Draft): DraftInHand;
  isWritten(id: string): boolean;
  /** Stops one, for the asker and for moderators of its channel. An answer that is not being written is over. */
  stop(id: string, person: Stopper): "stopped" | "notTheirs" | "over";
}

export function createDrafts(): Drafts {
  const inHand = new Map<string, { readonly draft: Draft; readonly stop: AbortController }>();
  return {
    begin(draft) {
      const own = { draft, stop: new AbortController() };
      inHand.set(draft.id, own);
      return {
        stopped: own.stop.signal,
        stop() {
          own.stop.abort("stopped");
        },
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
  };
}
